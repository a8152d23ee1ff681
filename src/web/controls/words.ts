import type { Unit } from '../../catalog/column.ts'
import type { Time } from '../../catalog/metric.ts'
import type { Grain } from '../../sql/day.ts'

/** How a number relates to the days chosen, as the reader needs to know it. */
export const timeWords: Record<Time, string> = {
  period: 'Counts what happened in the period.',
  asOfEnd: 'The state on the last day of the period.',
  sinceStart: 'Counts everything from the first day to the end of the period.',
  today: 'The state of today; the period does not change it.',
}

export const unitWords: Record<Unit, string> = {
  customers: 'Customers',
  purchases: 'Purchases',
  items: 'Items',
  money: 'Money',
  percent: 'Percent',
  days: 'Days',
  number: 'Number',
  day: 'Day',
  score: 'Score',
  name: 'Name',
}

export const grainWords: Record<Grain, string> = {
  day: 'Day',
  week: 'Week',
  month: 'Month',
  year: 'Year',
}
