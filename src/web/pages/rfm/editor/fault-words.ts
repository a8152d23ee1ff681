import { fewestBins, mostBins, type SchemeDraft } from '../../../../catalog/rfm/scheme.ts'
import { faultsOf, type SchemeFault } from '../../../../catalog/rfm/scheme-faults.ts'
import type { Words } from '../../../messages/words.ts'

const mostNamed = 12

/** Codes by name; of many the first ones, and how many more. */
function codesNamed(codes: readonly string[], { say }: Words): string {
  const named = codes.slice(0, mostNamed).join(', ')
  const more = codes.length - mostNamed
  return more > 0 ? say('scheme.codes-more', { codes: named, more }) : named
}

/** A fault in the reader's language. */
function wordsOfFault(fault: SchemeFault, words: Words): string {
  const { say } = words
  switch (fault.kind) {
    case 'bin-count':
      return say('scheme.fault.bin-count', {
        axis: say(`rfm.axis.${fault.axis}`),
        bins: fault.bins,
        fewest: fewestBins,
        most: mostBins,
      })
    case 'not-ascending':
      return say('scheme.fault.not-ascending', { axis: say(`rfm.axis.${fault.axis}`) })
    case 'missing':
      return say('scheme.fault.missing', { count: fault.codes.length, codes: codesNamed(fault.codes, words) })
    case 'doubled':
      return say('scheme.fault.doubled', { code: fault.code, segments: words.list(fault.segments) })
    case 'unknown':
      return say('scheme.fault.unknown', { code: fault.code, segment: fault.segment })
    case 'same-key':
      return say('scheme.fault.same-key', { key: fault.key })
    case 'same-label':
      return say('scheme.fault.same-label', { label: fault.label })
    case 'reserved-key':
      return say('scheme.fault.reserved-key', { key: fault.key })
  }
}

/** Everything that keeps a scheme from being saved, in words: what the catalogue finds, and names left empty. */
export function whatIsWrong(draft: SchemeDraft, words: Words): string[] {
  const isNameless = draft.name.trim() === ''
  const nameless = draft.segments.filter(({ label }) => label.trim() === '').length
  return [
    ...(isNameless ? [words.say('scheme.fault.no-name')] : []),
    ...(draft.segments.length === 0 ? [words.say('scheme.fault.no-segment')] : []),
    ...(nameless > 0 ? [words.say('scheme.fault.no-label', { count: nameless })] : []),
    ...faultsOf(draft).map((fault) => wordsOfFault(fault, words)),
  ]
}
