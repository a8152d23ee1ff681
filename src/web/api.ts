import { QueryClient, queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { Filters } from '../catalog/question.ts'
import { apiErrorSchema } from '../contract/api-error.ts'
import { knownFormatSchema } from '../contract/formats.ts'
import { pastImportSchema } from '../contract/import-report.ts'
import {
  type Answer,
  type AnswerSql,
  answerSchema,
  answerSqlSchema,
  type MetricDescription,
  metricDescriptionSchema,
} from '../contract/metrics.ts'
import { type Project, projectSchema } from '../contract/project.ts'
import type { Day, Grain } from '../sql/day.ts'
import { useWords, wordsNow } from './messages/language.ts'

/** What is asked of a metric; the same words as on the command line. */
export type MetricQuestion = {
  from: Day
  to: Day
  grain?: Grain
  /** The RFM scheme, as `id` or `id@version`, and the key of one of its segments. */
  scheme?: string
  segment?: string
} & { [Name in keyof Filters]?: NonNullable<Filters[Name]> }

/** A fault of the server or of the way to it, as one sentence for the reader. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  constructor(sentence: string, status: number) {
    super(sentence)
    this.status = status
  }
}

const unavailable = 503

// What is unavailable the server has tried again itself, and it tells when it is well again (shell/use-live.ts).
const mayBeBrief = (status: number): boolean => status === 0 || (status >= 500 && status !== unavailable)

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Answers change only with the data, and then the server says so.
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && error instanceof ApiError && mayBeBrief(error.status),
    },
  },
})

/** The sentence that the server gave for a refused request, else one that says what failed. */
async function refusal(response: Response): Promise<ApiError> {
  const body = apiErrorSchema.safeParse(await response.json().catch(() => null))
  const { status, statusText } = response
  const words = wordsNow()
  const sentence = body.success
    ? words.sentence(body.data.error, body.data.said)
    : words.say('fault.answer', { status, statusText })
  return new ApiError(sentence, status)
}

/** Asks the server and parses what it answers; throws an ApiError otherwise. */
export async function fetchParsed<T>(url: string, schema: z.ZodType<T>, init: RequestInit = {}): Promise<T> {
  const response = await fetch(url, init).catch((fault: unknown) => {
    if (init.signal?.aborted) throw fault
    throw new ApiError(wordsNow().say('fault.no-answer'), 0)
  })
  if (!response.ok) throw await refusal(response)
  const answer = schema.safeParse(await response.json().catch(() => null))
  if (answer.success) return answer.data
  throw new ApiError(wordsNow().say('fault.not-understood', { url }), response.status)
}

export const projectQuery = queryOptions({
  queryKey: ['project'],
  queryFn: ({ signal }) => fetchParsed<Project>('/api/project', projectSchema, { signal }),
})

export const catalogQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: ({ signal }) =>
    fetchParsed<MetricDescription[]>('/api/metrics', metricDescriptionSchema.array(), { signal }),
  select: (metrics) => new Map(metrics.map((metric) => [metric.id, metric])),
})

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => fetchParsed('/api/imports', pastImportSchema.array(), { signal }),
})

export const formatsQuery = queryOptions({
  queryKey: ['formats'],
  queryFn: ({ signal }) => fetchParsed('/api/formats', knownFormatSchema.array(), { signal }),
})

/** The project. The shell has loaded it before any page is drawn. */
export const useProject = (): Project => useSuspenseQuery(projectQuery).data

/** The catalogue by metric id. The shell has loaded it before any page is drawn. */
const useCatalog = (): ReadonlyMap<string, MetricDescription> => useSuspenseQuery(catalogQuery).data

/** The description of a metric in the reader's language; throws for an id that the catalogue does not have. */
export function useMetricDescription(id: string): MetricDescription {
  const metric = useCatalog().get(id)
  const words = useWords()
  if (metric === undefined) throw new ApiError(words.say('fault.no-metric', { id }), 404)
  return words.metric(metric)
}

/** A question as it stands behind the ? of an address; each of several stores by itself. */
export const queryOf = (question: MetricQuestion): URLSearchParams =>
  new URLSearchParams(
    Object.entries(question).flatMap(([name, value]) =>
      [value].flat().flatMap((one) => (one === undefined ? [] : [[name, one]])),
    ),
  )

/** The address of a metric's answer; `of` names what hangs below it, e.g. `/sql`. */
function metricUrl(id: string, question: MetricQuestion, of: '' | '/sql' = ''): string {
  return `/api/metrics/${id}${of}?${queryOf(question)}`
}

/** A metric's answer, to be asked for or to be had before it is needed. */
export const metricQuery = (id: string, question: MetricQuestion | null) =>
  queryOptions({
    queryKey: ['metric', id, question],
    queryFn: ({ signal }) =>
      question === null
        ? Promise.reject<Answer>(new Error('Nothing was asked.'))
        : fetchParsed<Answer>(metricUrl(id, question), answerSchema, { signal }),
  })

/**
 * A metric's answer. The old answer stays (`isPlaceholderData`) while a new one loads; null asks nothing.
 */
export function useMetric(id: string, question: MetricQuestion | null) {
  return useQuery({
    ...metricQuery(id, question),
    enabled: question !== null,
    // Another metric's rows have other columns, so only an older answer of the same one may stand in.
    placeholderData: (before: Answer | undefined): Answer | undefined =>
      question !== null && before?.id === id ? before : undefined,
  })
}

/** The statement that answers a metric, values in place; asked only when `isWanted`. */
export function useMetricSql(id: string, question: MetricQuestion, isWanted: boolean) {
  return useQuery<AnswerSql>({
    queryKey: ['metric-sql', id, question],
    queryFn: ({ signal }) =>
      fetchParsed<AnswerSql>(metricUrl(id, question, '/sql'), answerSqlSchema, {
        signal,
      }),
    enabled: isWanted,
  })
}
