import { formatValue, type MoneyOf } from '../format.ts'
import type { Words } from '../messages/words.ts'
import { together } from '../people/telling.ts'
import { bucketWords } from './bucket-words.ts'
import type { LegendEntry } from './legend-entry.ts'
import type { LineModel } from './prepare-line.ts'
import type { LinesModel } from './prepare-lines.ts'
import type { StackModel } from './prepare-stacks.ts'

/** What a line has come to: its newest number. */
export function newestOf(
  { series, points, grain }: LinesModel,
  place: number,
  money: MoneyOf,
  words: Words,
): LegendEntry['number'] {
  const newest = points.at(-1)
  const drawn = series[place]
  if (newest === undefined || drawn === undefined) return undefined
  const value = formatValue(newest.values[place], drawn.unit, money, words)
  const bucket = bucketWords(newest.bucket, grain, words)
  return {
    value,
    label: words.say('people.newest', { label: drawn.label, bucket, value }),
    people: newest.people?.[place],
  }
}

/** The same of a line that is alone. */
export const newestOfLine = (
  { measure, points, grain }: LineModel,
  money: MoneyOf,
  words: Words,
): LegendEntry['number'] => {
  const newest = points.at(-1)
  if (newest === undefined) return undefined
  const value = formatValue(newest.value, measure.unit, money, words)
  const bucket = bucketWords(newest.bucket, grain, words)
  return { value, label: words.say('people.newest', { label: measure.label, bucket, value }), people: newest.people }
}

/** What a part comes to in all columns. */
export function sumOf(
  { parts, stacks }: StackModel,
  place: number,
  money: MoneyOf,
  words: Words,
): LegendEntry['number'] {
  const part = parts[place]
  if (part === undefined) return undefined
  const sum = stacks.reduce((total, { values }) => total + (values[place] ?? 0), 0)
  const value = formatValue(sum, part.unit, money, words)
  const label = words.say('people.figure', { label: part.label, value })
  return { value, label, people: together(stacks.map(({ people }) => people?.[place])) }
}
