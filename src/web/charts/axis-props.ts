import type { Unit } from '../../catalog/column.ts'
import { type Day, daySchema, type Grain } from '../../sql/day.ts'
import { formatValue, type MoneyOf } from '../format.ts'
import type { Words } from '../messages/words.ts'
import { tickWords } from './bucket-words.ts'
import { timeTicks } from './time-axis.ts'

const axisText = { fontSize: 11, fill: 'var(--faint)' }
/** A label like "16 Nov" and the air around it. */
const pixelsPerTick = 84

/** The axis of buckets: labels at natural steps, as many as there is room for. */
export function timeAxis(points: readonly { bucket: Day }[], grain: Grain, width: number, words: Words) {
  const ticks = timeTicks(
    points.map(({ bucket }) => bucket),
    grain,
    Math.max(2, Math.floor((width - 60) / pixelsPerTick)),
  )
  const label = tickWords(ticks, grain, words)
  return {
    dataKey: 'bucket',
    ticks,
    interval: 0,
    tickFormatter: (tick: unknown) => label(daySchema.parse(tick)),
    tick: axisText,
    tickLine: false,
    axisLine: { stroke: 'var(--line)' },
    tickMargin: 8,
    height: 28,
  }
}

/** The axis of values: few round numbers, short, without a line. */
export const valueAxis = (ticks: number[], unit: Unit, money: MoneyOf, words: Words) => ({
  ticks,
  domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1],
  interval: 0,
  tickFormatter: (tick: string | number) => formatValue(tick, unit, money, words, { short: true }),
  tick: axisText,
  tickLine: false,
  axisLine: false,
  width: 52,
})
