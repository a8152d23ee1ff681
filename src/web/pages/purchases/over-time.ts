import type { Filters } from '../../../catalog/question.ts'
import type { Described } from '../../charts/narrow.ts'
import { partsByName, partsBySeller, sideBySide } from '../../charts/prepare-split.ts'
import { type ScreenMetric, useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useChoice, useScreen } from '../../controls/use-screen.ts'

/** How the number may be split, and the metric that tells it so. */
export const splitMetrics = {
  whole: 'revenue-over-time',
  channel: 'revenue-by-channel-over-time',
  store: 'revenue-by-store-over-time',
  kind: 'new-vs-returning-over-time',
} as const
export type Split = keyof typeof splitMetrics

/** The card's names in the address: of the number shown, and of how it is split. */
export const numberCard = 'revenue-over-time'
export const splitCard = 'revenue-split'

const measures = [
  'revenue',
  'purchases',
  'buyers',
  'averageOrderValue',
  'itemsPerPurchase',
  'revenuePerBuyer',
  'purchaseFrequency',
  'repeatRate',
  'discount',
  'discountRate',
  'refunds',
  'refundRate',
  'unattributedRevenue',
] as const
export type Measure = (typeof measures)[number]

export type OverTime = {
  asked: ScreenMetric
  split: Split
  splits: readonly Split[]
  measure: Measure
  /** The numbers that this split has. */
  measures: readonly Measure[]
  filters: Filters
}

/** What the reader wants to see over time, and the answer to it. */
export function useOverTime(): OverTime {
  const { project, filters } = useScreen()
  const splits = ['whole', 'channel', ...(project.stores.length > 0 ? (['store'] as const) : []), 'kind'] as const
  const split = useChoice(splitCard, splits)
  const asked = useScreenMetric(splitMetrics[split], { isCompared: split === 'whole' })
  const told = measures.filter((measure) => asked.description.columns.some(({ name }) => name === measure))
  const [first = 'revenue', ...others] = told
  return { asked, split, splits, measure: useChoice(numberCard, [first, ...others]), measures: told, filters }
}

/** The number in the parts of a split, side by side. */
export function inParts(answer: Described, split: Exclude<Split, 'whole'>, measure: Measure): Described {
  if (split !== 'store') return sideBySide(answer, measure, partsByName(answer, split))
  // The web store would flatten all others; the split by channel shows it.
  return sideBySide(
    { ...answer, rows: answer.rows.filter(({ kind }) => kind !== 'web') },
    measure,
    partsBySeller(answer),
  )
}
