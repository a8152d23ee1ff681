import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import {
  type Channel,
  type Count,
  type EngagementDraft,
  engagementSchema,
  letterPreviewSchema,
  peopleOfCountSchema,
  reachSchema,
  sentLetterSchema,
  type ToldEngagement,
} from '../../../contract/engagements.ts'
import { removedSchema } from '../../../contract/removed.ts'
import { type ToldSending, toldSendingSchema } from '../../../contract/sending.ts'
import { ApiError, fetchParsed } from '../../api.ts'

const engagementsKey = 'engagements'
const betweenLooks = { running: 1000, scheduled: 10_000 } as const

/** How soon to look again: something is being sent, or waits for its moment. */
const paceOf = (engagements: readonly ToldEngagement[] | undefined): number | false => {
  if (engagements?.some(({ state }) => state === 'running')) return betweenLooks.running
  return engagements?.some(({ state }) => state === 'scheduled') ? betweenLooks.scheduled : false
}

/** Every engagement, the newest first. Others may have changed them since, so a page asks anew when it opens. */
export const engagementsQuery = queryOptions({
  queryKey: [engagementsKey],
  queryFn: ({ signal }) => fetchParsed('/api/engagements', engagementSchema.array(), { signal }),
  refetchOnMount: 'always',
  refetchInterval: ({ state }) => paceOf(state.data),
})

export const engagementQuery = (id: string) =>
  queryOptions({
    queryKey: [engagementsKey, id],
    queryFn: ({ signal }) => fetchParsed(`/api/engagements/${encodeURIComponent(id)}`, engagementSchema, { signal }),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => paceOf(state.data === undefined ? [] : [state.data]),
  })

/** Of whom a reach is asked. */
export type ReachAsked = Pick<EngagementDraft, 'audience' | 'controlPercent' | 'seed'> & { channel: 'email' | 'sms' }

const wordsOf = (asked: Readonly<Record<string, string | number>>): string =>
  String(new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)])))

/** Whom an engagement would reach; asked anew each time it is looked at, since an audience changes as data comes in. */
const reachQuery = (asked: ReachAsked) =>
  queryOptions({
    queryKey: [engagementsKey, 'reach', asked],
    queryFn: ({ signal }) => fetchParsed(`/api/engagements/reach?${wordsOf(asked)}`, reachSchema, { signal }),
    refetchOnMount: 'always',
  })

const nobody: ReachAsked = { audience: 0, controlPercent: 0, seed: 0, channel: 'email' }

/** Whom an engagement would reach, the last known while it is asked anew; null asks nothing. */
export const useReach = (asked: ReachAsked | null) =>
  useQuery({ ...reachQuery(asked ?? nobody), enabled: asked !== null, placeholderData: keepPreviousData })

/** Where the people of a count are asked for: of an engagement that has begun, or of one that would. */
export const peoplePath = (of: number | ReachAsked): string =>
  typeof of === 'number' ? `/api/engagements/${of}/people?` : `/api/engagements/reach/people?${wordsOf(of)}&`

/** The people of a count, a hundred at a time. */
export const peopleQuery = (path: string, { outcome, reason, people }: Count) =>
  infiniteQueryOptions({
    // With the number of people, so that the list is another one as soon as the count is.
    queryKey: [engagementsKey, 'people', path, outcome, reason, people],
    queryFn: ({ pageParam, signal }) => {
      const count = wordsOf({ outcome, ...(reason === null ? {} : { reason }), after: pageParam })
      return fetchParsed(`${path}${count}`, peopleOfCountSchema, { signal })
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
  })

const asJson = { 'Content-Type': 'application/json' }
const sent = (method: string, body: object): RequestInit => ({ method, headers: asJson, body: JSON.stringify(body) })

export type Letter = Pick<Extract<Channel, { kind: 'email' }>, 'subject' | 'body' | 'unsubscribeWords'>
export type PreviewAsked = { audience: number; letter: Letter; place: number }

/** The message as someone of the audience reads it. */
export const previewQuery = (asked: PreviewAsked) =>
  queryOptions({
    queryKey: [engagementsKey, 'preview', asked],
    queryFn: ({ signal }) =>
      fetchParsed('/api/engagements/preview', letterPreviewSchema, { ...sent('POST', asked), signal }),
  })

export const useTestSend = () =>
  useMutation({
    mutationFn: (asked: PreviewAsked & { to: string }) =>
      fetchParsed('/api/engagements/test', sentLetterSchema, sent('POST', asked)),
  })

export const sendingQuery = queryOptions({
  queryKey: [engagementsKey, 'sending'],
  queryFn: ({ signal }) => fetchParsed('/api/sending', toldSendingSchema, { signal }),
  refetchOnMount: 'always',
})

/** How messages leave; a password that is null stays as it was. */
export type SendingChange = Omit<ToldSending, 'smtp'> & {
  smtp: (Omit<NonNullable<ToldSending['smtp']>, 'hasPassword'> & { password: string | null }) | null
}

export function useChangeSending() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (change: SendingChange) => fetchParsed('/api/sending', toldSendingSchema, sent('PUT', change)),
    onSuccess: (sending) => client.setQueryData(sendingQuery.queryKey, sending),
  })
}

/** What was answered is shown at once, and the list asked anew. */
function useKeep() {
  const client = useQueryClient()
  return (engagement: ToldEngagement) => {
    client.setQueryData(engagementQuery(String(engagement.id)).queryKey, engagement)
    return client.invalidateQueries({ queryKey: engagementsQuery.queryKey, exact: true })
  }
}

/** What a draft takes the place of; without a revision, of whatever is there. */
export type SavedDraft = { id: number; revision?: string }

function saved(place: SavedDraft | null, draft: EngagementDraft): Promise<ToldEngagement> {
  if (place === null) return fetchParsed('/api/engagements', engagementSchema, sent('POST', draft))
  const headers = { ...asJson, ...(place.revision === undefined ? {} : { 'If-Match': `"${place.revision}"` }) }
  return fetchParsed(`/api/engagements/${place.id}`, engagementSchema, { ...sent('PUT', draft), headers })
}

/** Whether another draft was kept since the one that was to be changed. */
export const isOvertaken = (error: Error | null): boolean => error instanceof ApiError && error.status === 412

type Placed = { place: SavedDraft | null; draft: EngagementDraft }

/** Makes a draft, or changes one. */
export const useSaveDraft = () =>
  useMutation({ mutationFn: ({ place, draft }: Placed) => saved(place, draft), onSuccess: useKeep() })

/** A draft as it is kept now. */
export const useLoadDraft = () =>
  useMutation({
    mutationFn: (id: number) => fetchParsed(`/api/engagements/${id}`, engagementSchema),
    onSuccess: useKeep(),
  })

const step = (id: number, what: 'start' | 'stop') =>
  fetchParsed(`/api/engagements/${id}/${what}`, engagementSchema, { method: 'POST' })

/** Keeps a draft as it stands and begins it, at once or at its moment. */
export function useLaunch() {
  const keep = useKeep()
  return useMutation({
    mutationFn: async ({ place, draft, onSaved }: Placed & { onSaved: (engagement: ToldEngagement) => void }) => {
      const kept = await saved(place, draft)
      // It is there, even where it may not begin: the next try changes it, rather than make another.
      onSaved(kept)
      return step(kept.id, 'start')
    },
    onSuccess: keep,
  })
}

export const useStop = (id: number) => useMutation({ mutationFn: () => step(id, 'stop'), onSuccess: useKeep() })

export function useRemoveEngagement(id: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => fetchParsed(`/api/engagements/${id}`, removedSchema, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: engagementsQuery.queryKey, exact: true }),
  })
}
