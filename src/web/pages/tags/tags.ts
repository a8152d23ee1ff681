import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { daysOfBucket } from '../../../catalog/people/asked.ts'
import type { TaggedPeople } from '../../../contract/tagged-people.ts'
import { tagChangeSchema, tagCountSchema } from '../../../contract/tags.ts'
import { addMonths, type Day, daySchema } from '../../../sql/day.ts'
import { fetchParsed, projectQuery, useMetric, useProject } from '../../api.ts'

export const tagsQuery = queryOptions({
  queryKey: ['tags'],
  queryFn: ({ signal }) => fetchParsed('/api/tags', tagCountSchema.array(), { signal }),
})

/** One edit of a tag, as it is asked of the server. */
export type TagEdit =
  | { do: 'create'; tag: string; people?: TaggedPeople }
  | { do: 'add' | 'end'; tag: string; people: TaggedPeople }
  | { do: 'rename'; tag: string; name: string }
  | { do: 'merge'; tag: string; into: string }
  | { do: 'remove'; tag: string }

type Asked = { method: 'POST' | 'PATCH' | 'DELETE'; below: string; body?: object }

function askedBy(edit: TagEdit): Asked {
  if (edit.do === 'create') return { method: 'POST', below: '', body: { tag: edit.tag, people: edit.people } }
  const of = `/${encodeURIComponent(edit.tag)}`
  if (edit.do === 'rename') return { method: 'PATCH', below: of, body: { name: edit.name } }
  if (edit.do === 'merge') return { method: 'POST', below: `${of}/merge`, body: { into: edit.into } }
  if (edit.do === 'remove') return { method: 'DELETE', below: of }
  return { method: 'POST', below: `${of}/${edit.do}`, body: edit.people }
}

/** Edits a tag; the list and every number are then asked for anew. */
export function useTagEdit() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (edit: TagEdit) => {
      const { method, below, body } = askedBy(edit)
      const headers = { 'Content-Type': 'application/json' }
      const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) }
      return fetchParsed(`/api/tags${below}`, tagChangeSchema, { method, ...sent })
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: tagsQuery.queryKey })
      await client.invalidateQueries({ queryKey: projectQuery.queryKey })
    },
  })
}

/** How many customers held a tag on the last day of a month, or today in the month that goes on. */
export type TagMonth = { month: Day; lastDay: Day; customers: number }

/** The last twelve months of each tag, and the one that goes on. */
export function useTagMonths(): ReadonlyMap<string, TagMonth[]> {
  const { today } = useProject()
  const asked = { from: addMonths(today, -12), to: today, grain: 'month' } as const
  const { data } = useMetric('tags-over-time', asked)
  const months = new Map<string, TagMonth[]>()
  for (const { bucket, tag, customers } of data?.rows ?? []) {
    const month = daySchema.parse(bucket)
    const known = months.get(String(tag)) ?? []
    known.push({ month, lastDay: daysOfBucket(month, asked).to, customers: Number(customers) })
    months.set(String(tag), known)
  }
  return months
}

/** Customers named in a pasted list: one on each line, or parted by commas or semicolons as in a row of a sheet. */
export const namesIn = (pasted: string): string[] => [
  ...new Set(
    pasted
      .split(/[\n,;\t]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]
