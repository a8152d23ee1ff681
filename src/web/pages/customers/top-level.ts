import { type CustomerFilter, everybody } from '../../../catalog/people/filter.ts'

/** The parts of a filter that all must hold. */
export const partsOf = (who: CustomerFilter): readonly CustomerFilter[] => ('all' in who ? who.all : [who])

/** The filter of which all parts must hold. */
export function allOf(parts: readonly CustomerFilter[]): CustomerFilter {
  const [only] = parts
  if (only === undefined) return everybody
  return parts.length === 1 ? only : { all: parts }
}

const isText = (part: CustomerFilter): part is Extract<CustomerFilter, { kind: 'text' }> =>
  'kind' in part && part.kind === 'text'

/** The text searched for among those whom the rest of the filter means. */
export const textIn = (who: CustomerFilter): string => partsOf(who).find(isText)?.text ?? ''

/** The filter with another text searched for, or none. */
export function withText(who: CustomerFilter, text: string): CustomerFilter {
  const others = partsOf(who).filter((part) => !isText(part))
  return allOf(text === '' ? others : [...others, { kind: 'text', text }])
}
