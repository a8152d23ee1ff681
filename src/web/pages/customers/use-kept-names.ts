import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Kept } from '../../../catalog/people/field.ts'
import { type CustomerFilter, conditionsOf } from '../../../catalog/people/filter.ts'
import { engagementSchema } from '../../../contract/engagements.ts'
import { fetchParsed } from '../../api.ts'
import { audiencesQuery } from '../engagements/audiences.ts'

/** Something kept under a name, and the id by which a condition names it. */
export type KeptName = { id: number; name: string }

const engagementNamesSchema = engagementSchema
  .pick({ id: true, draft: true })
  .transform(({ id, draft: { name } }): KeptName => ({ id, name }))
  .array()

const engagementNamesQuery = queryOptions({
  queryKey: ['engagements', 'names'],
  queryFn: ({ signal }) => fetchParsed('/api/engagements', engagementNamesSchema, { signal }),
  refetchOnMount: 'always',
})

/** Of what is kept, the kinds that a filter names. */
export const keptIn = (who: CustomerFilter): readonly Kept[] =>
  conditionsOf(who).flatMap(({ kind }) => (kind === 'audience' || kind === 'engagement' ? [kind] : []))

/** The names of what is kept, of the kinds asked for; undefined while they load. */
export function useKeptNames(kinds: readonly Kept[]): Partial<Record<Kept, readonly KeptName[] | undefined>> {
  const audiences = useQuery({ ...audiencesQuery, enabled: kinds.includes('audience') })
  const engagements = useQuery({ ...engagementNamesQuery, enabled: kinds.includes('engagement') })
  return { audience: audiences.data, engagement: engagements.data }
}
