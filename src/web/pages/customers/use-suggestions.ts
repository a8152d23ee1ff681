import { useQuery } from '@tanstack/react-query'
import { tagsQuery } from '../tags/tags.ts'
import type { ConditionDraft } from './filter-draft.ts'
import { schemeNamed, useSchemes } from './use-tongue.ts'

/** What may stand in a field; closed where nothing else may. */
export type Suggestions = { options: readonly { value: string; label: string }[]; isClosed: boolean }

const asTheyAre = (values: readonly string[]): Suggestions => ({
  options: values.map((value) => ({ value, label: value })),
  isClosed: false,
})

/** What the shop has for a field of text; undefined where any text is as good as another. */
export function useSuggestions({ kind, fields }: ConditionDraft, field: string): Suggestions | undefined {
  const schemes = useSchemes()
  const tags = useQuery({ ...tagsQuery, enabled: field === 'tag' }).data ?? []
  if (field === 'tag') return asTheyAre(tags.map(({ tag }) => tag))
  if (kind !== 'rfm') return undefined
  if (field === 'scheme')
    return { options: schemes.map(({ id, name }) => ({ value: id, label: name })), isClosed: true }
  const segments = schemeNamed(schemes, String(fields.scheme ?? ''))?.segments ?? []
  return { options: segments.map(({ key, label }) => ({ value: key, label })), isClosed: true }
}
