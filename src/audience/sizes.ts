import { z } from 'zod'
import type { Standing } from '../catalog/people/condition.ts'
import type { Condition } from '../catalog/people/conditions.ts'
import { type CustomerFilter, conditionsOf, customersIn } from '../catalog/people/filter.ts'
import { addDays, addMonths, type Day, daySchema, startOf } from '../sql/day.ts'
import type { Dialect } from '../sql/dialect.ts'
import { day, join, type Sql, sql } from '../sql/sql.ts'

/** What is known of a customer now alone: no earlier day can be asked for it. */
const knownNowAlone: readonly Condition['kind'][] = [
  'text',
  'city',
  'country',
  'valid-contact',
  'audience',
  'engagement',
]

/** Whether a filter means people of any day, so that its size can be computed for days of the past. */
export const isAskedOfAnyDay = (who: CustomerFilter): boolean =>
  conditionsOf(who).every(({ kind }) => !knownNowAlone.includes(kind))

const monthsShown = 12

/** The last days of the twelve months before a day, from the first fact on, and the day itself. */
export function daysOfSizes(today: Day, firstDay: Day | null): Day[] {
  const month = startOf('month', today)
  const ends = Array.from({ length: monthsShown }, (_, index) => addDays(addMonths(month, index + 1 - monthsShown), -1))
  return [...ends.filter((end) => firstDay !== null && end >= firstDay), today]
}

export const sizeRow = z.object({ day: daySchema, customers: z.int() })

/** How many a filter meant on each of some days, as if it had been asked then. Rows as in `sizeRow`, in order. */
export function sizesOn(days: readonly Day[], who: CustomerFilter, standing: Standing, words: Dialect): Sql {
  const sizes = days.map((then) => {
    // Who came later was in no group that day, not even in one of those who do not meet something.
    const thenKnown: CustomerFilter = { all: [{ kind: 'first-day', to: 0 }, who] }
    return sql`
    select ${day(then)} as day, count(*) as customers
    from (${customersIn(thenKnown, { ...standing, today: then }, words)}) as members`
  })
  return sql`
    select day, customers
    from (${join(sizes, sql` union all `)}) as sizes
    order by day`
}
