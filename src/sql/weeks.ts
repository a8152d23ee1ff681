import type { WeekStart } from './day.ts'
import type { Dialect } from './dialect.ts'
import { sql } from './sql.ts'

/**
 * The words of an engine with weeks that begin on the day wanted. An engine's own weeks begin on Monday: the Sunday week
 * of a day is the Monday week of the day after, a day earlier.
 */
export const inWeeksFrom = (weekStart: WeekStart, words: Dialect): Dialect =>
  weekStart === 'monday'
    ? words
    : {
        ...words,
        startOf: (grain, day) =>
          grain === 'week'
            ? words.addDays(words.startOf('week', words.addDays(day, 1)), -1)
            : words.startOf(grain, day),
        buckets: (grain, from, to) =>
          grain === 'week'
            ? sql`(
    select ${words.addDays(sql`mondays.bucket`, -1)} as bucket
    from ${words.buckets('week', words.addDays(from, 1), words.addDays(to, 1))} as mondays
  )`
            : words.buckets(grain, from, to),
      }
