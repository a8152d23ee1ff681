import type { MoneyOf } from '../format.ts'
import type { Words } from '../messages/words.ts'
import type { LegendEntry } from './legend-entry.ts'
import { newestOf, newestOfLine } from './legend-numbers.ts'
import type { LineModel } from './prepare-line.ts'
import type { LinesModel } from './prepare-lines.ts'
import type { Compared } from './table.ts'

type Said = {
  money: MoneyOf
  words: Words
  /** What a dotted bucket is: one that is not over, or one of which the period has not every day. */
  dotted: 'charts.bucket-not-over' | 'charts.not-a-whole'
}

/** The legend of one number over time: the newest figure, the comparison, the dotted bucket. */
export function lineLegend(
  model: LineModel,
  { colour, compared }: { colour: string; compared: Compared | undefined },
  { money, words, dotted }: Said,
): LegendEntry[] {
  const { measure, grain, hasPartial } = model
  return [
    { label: measure.label, colour, number: newestOfLine(model, money, words) },
    ...(compared ? [{ label: compared.words, colour, stroke: 'pale' } as const] : []),
    ...(hasPartial ? [{ label: words.say(dotted, { grain }), colour, stroke: 'dotted' } as const] : []),
  ]
}

/** The legend of several lines, each with its newest figure. */
export function linesLegend(
  model: LinesModel,
  colours: readonly string[],
  { money, words, dotted }: Said,
): LegendEntry[] {
  const { series, hasPartial, grain } = model
  const lines = series.map(({ label }, place) => ({
    label,
    colour: colours[place] ?? 'var(--brand)',
    number: newestOf(model, place, money, words),
  }))
  return hasPartial
    ? [...lines, { label: words.say(dotted, { grain }), colour: 'var(--faint)', stroke: 'dotted' }]
    : lines
}
