import { addDays, type Day, daysBetween, type Grain, nextBucket } from '../../sql/day.ts'
import { formatDay, formatDayShort, formatMonth, formatPeriod } from '../format.ts'
import type { Words } from '../messages/words.ts'

const yearWords = (day: Day): string => day.slice(0, 4)

/** A bucket in full, as in tooltips and tables: a day, the days of a week, a month, a year. */
export function bucketWords(bucket: Day, grain: Grain, words: Words): string {
  if (grain === 'day') return formatDay(bucket, words)
  if (grain === 'week') return formatPeriod({ from: bucket, to: addDays(nextBucket('week', bucket), -1) }, words)
  return grain === 'month' ? formatMonth(bucket, words) : yearWords(bucket)
}

/** How the labels of an axis are written: as years or months where its ticks stand that far apart, else as days. */
export function tickWords(ticks: readonly Day[], grain: Grain, words: Words): (tick: Day) => string {
  if (grain === 'year') return yearWords
  const gaps = ticks.slice(1).map((tick, index) => daysBetween(ticks[index] ?? tick, tick))
  const closest = Math.min(...gaps)
  const beginMonths = ticks.every((tick) => Number(tick.slice(8)) <= 7)
  if (gaps.length > 0 && closest >= 360 && ticks.every((tick) => tick.slice(5, 7) === '01')) return yearWords
  if (grain === 'month' || (gaps.length > 0 && closest >= 28 && beginMonths)) return (tick) => formatMonth(tick, words)
  return (tick) => formatDayShort(tick, words)
}
