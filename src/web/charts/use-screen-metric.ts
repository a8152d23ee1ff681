import type { Answer, MetricDescription } from '../../server/contract.ts'
import { type MetricQuestion, useMetric, useMetricDescription } from '../api.ts'
import { coverage } from '../controls/preset.ts'
import { type Screen, useScreen } from '../controls/use-screen.ts'
import { formatDay } from '../format.ts'
import type { Compared } from './table.ts'

/** A metric as the screen asks it: the period, the comparison, the grain and the filters of the address. */
export type ScreenMetric = {
  description: MetricDescription
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

function questionOf(
  screen: Screen,
  { overTime, filters }: MetricDescription,
  days: Pick<MetricQuestion, 'from' | 'to'>,
) {
  const { channel, store } = screen.filters
  return {
    from: days.from,
    to: days.to,
    ...(overTime ? { grain: screen.grain } : {}),
    ...(channel !== undefined && filters.includes('channel') ? { channel } : {}),
    ...(store !== undefined && filters.includes('store') ? { store } : {}),
  }
}

/** The days to compare with; none where they lie before all data, which would make every change one from nothing. */
const comparable = ({ comparison, project }: Screen): Screen['comparison'] =>
  comparison && coverage(comparison, project) === 'before' ? null : comparison

/** Asks a metric for the screen's period, and for the one it is compared with. */
export function useScreenMetric(id: string): ScreenMetric {
  const screen = useScreen()
  const description = useMetricDescription(id)
  const question = questionOf(screen, description, screen.period)
  const comparison = comparable(screen)
  const now = useMetric(id, question)
  const before = useMetric(id, comparison && questionOf(screen, description, comparison))
  const words = comparison && (description.time === 'period' ? comparison.label : formatDay(comparison.to))
  return {
    description,
    question,
    answer: now.data,
    compared: words !== null && before.data ? { rows: before.data.rows, words } : undefined,
    isWithoutEarlier: screen.comparison !== null && comparison === null,
    isStale: now.isPlaceholderData,
    error: now.error,
    retry: () => void now.refetch(),
  }
}
