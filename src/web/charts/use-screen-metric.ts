import type { Time } from '../../catalog/metric.ts'
import type { Answer, MetricDescription } from '../../contract/metrics.ts'
import type { Day } from '../../sql/day.ts'
import { type MetricQuestion, useMetric, useMetricDescription } from '../api.ts'
import { coverage, type Days } from '../controls/preset.ts'
import { type Screen, type ScreenFilters, useScreen } from '../controls/use-screen.ts'
import { formatDay, formatPeriod } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'
import { useTelling } from '../people/use-people.ts'
import { inScheme } from './in-scheme.ts'
import type { Compared, DescribedMetric } from './table.ts'

/** A metric as the screen asks it: the period, the comparison, the grain and the filters of the address. */
export type ScreenMetric = {
  /** In the words of the scheme that answered, where there is one. */
  description: DescribedMetric
  question: MetricQuestion
  answer: Answer | undefined
  compared: Compared | undefined
  /** A comparison was asked for, and its days lie before all data. */
  isWithoutEarlier: boolean
  /** An older answer stands while the one to this question is on its way. */
  isStale: boolean
  error: Error | null
  retry: () => void
}

/** The days that the answer depends on, so that one question is asked once however the period around it moves. */
function daysThatCount(time: Time, { from, to }: Days, today: Day): Days {
  if (time === 'period') return { from, to }
  return time === 'today' ? { from: today, to: today } : { from: to, to }
}

/** The words about RFM that a metric answers to, where the screen says them. */
const rfmWordsOf = ({ scheme, segment }: Screen, takes: readonly string[]) => ({
  ...(scheme !== undefined && takes.includes('scheme') ? { scheme } : {}),
  ...(segment !== undefined && takes.includes('segment') ? { segment } : {}),
})

function filtersOf({ channel, store, consent, recency }: ScreenFilters, filters: readonly string[]): ScreenFilters {
  const answersTo = (name: keyof ScreenFilters): boolean => filters.includes(name)
  return {
    ...(consent !== undefined && answersTo('consent') ? { consent } : {}),
    ...(recency !== undefined && answersTo('recency') ? { recency } : {}),
    ...(channel !== undefined && answersTo('channel') ? { channel } : {}),
    ...(store !== undefined && answersTo('store') ? { store } : {}),
  }
}

/** What a screen asks of a metric for some days: the words that the metric answers to, and no others. */
export const questionOf = (
  screen: Screen,
  { overTime, filters, time, takes = [] }: MetricDescription,
  days: Days,
): MetricQuestion => ({
  ...daysThatCount(time, days, screen.project.today),
  ...(overTime ? { grain: screen.grain } : {}),
  ...filtersOf(screen.filters, filters),
  ...rfmWordsOf(screen, takes),
})

/** The days to compare with; none where they lie before all data, which would make every change one from nothing. */
const comparable = ({ comparison, project }: Screen): Screen['comparison'] =>
  comparison && coverage(comparison, project) === 'before' ? null : comparison

/** The days compared with, and where their data begins if that is later than they do. */
function wordsFor(days: Days, time: Time, firstDay: Day | null, words: Words): string {
  if (time !== 'period') return formatDay(days.to, words)
  const period = formatPeriod(days, words)
  if (firstDay === null || days.from >= firstDay) return period
  return words.say('charts.data-from', { period, day: formatDay(firstDay, words) })
}

/** The days that this metric is compared with: none of a state of today, nor where the card has no place for them. */
const comparisonFor = (screen: Screen, time: Time, isCompared: boolean): Screen['comparison'] =>
  isCompared && time !== 'today' ? screen.comparison : null

/** Asks a metric for the screen's period and, unless the card compares nothing, for the one it is compared with. */
export function useScreenMetric(id: string, { isCompared = true } = {}): ScreenMetric {
  const screen = useScreen()
  const description = useMetricDescription(id)
  const words = useWords()
  const question = questionOf(screen, description, screen.period)
  const wanted = comparisonFor(screen, description.time, isCompared)
  const comparison = wanted && comparable(screen)
  const now = useMetric(id, question)
  const before = useMetric(id, comparison && questionOf(screen, description, comparison))
  const answer = useTelling(now.data)
  const earlier = useTelling(before.data)
  return {
    description: inScheme(description, now.data?.scheme, words),
    question,
    answer,
    compared:
      comparison && earlier
        ? { rows: earlier.rows, words: wordsFor(comparison, description.time, screen.project.firstDay, words) }
        : undefined,
    isWithoutEarlier: wanted !== null && comparison === null,
    isStale: now.isPlaceholderData,
    error: now.error,
    retry: () => void now.refetch(),
  }
}
