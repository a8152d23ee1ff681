import { addDays, addMonths, type Day, daySchema, daysBetween, type Grain, startOf } from '../../sql/day.ts'

export type Days = { from: Day; to: Day }
/** The day on which the dashboard stands, and the day of the oldest fact. */
export type Calendar = { today: Day; firstDay: Day | null }

/** The periods that have a name, in the order in which they are offered. */
export const presetIds = [
  'today',
  'yesterday',
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'year-to-date',
  'last-12-months',
  'last-year',
  'all-time',
] as const
export type Preset = (typeof presetIds)[number]
export const defaultPreset: Preset = 'last-30-days'

const startOfQuarter = (day: Day): Day => {
  const month = Number(day.slice(5, 7))
  return addMonths(startOf('month', day), -((month - 1) % 3))
}

const lastDays = (today: Day, count: number): Days => ({
  from: addDays(today, 1 - count),
  to: today,
})
const upTo = (from: Day, before: Day): Days => ({
  from,
  to: addDays(before, -1),
})

const daysOfPreset: Record<Preset, (calendar: Calendar) => Days> = {
  today: ({ today }) => lastDays(today, 1),
  yesterday: ({ today }) => lastDays(addDays(today, -1), 1),
  'last-7-days': ({ today }) => lastDays(today, 7),
  'last-30-days': ({ today }) => lastDays(today, 30),
  'last-90-days': ({ today }) => lastDays(today, 90),
  'this-month': ({ today }) => ({ from: startOf('month', today), to: today }),
  'last-month': ({ today }) => upTo(addMonths(startOf('month', today), -1), startOf('month', today)),
  'this-quarter': ({ today }) => ({ from: startOfQuarter(today), to: today }),
  'last-quarter': ({ today }) => upTo(addMonths(startOfQuarter(today), -3), startOfQuarter(today)),
  'year-to-date': ({ today }) => ({ from: startOf('year', today), to: today }),
  'last-12-months': ({ today }) => ({
    from: addDays(addMonths(today, -12), 1),
    to: today,
  }),
  'last-year': ({ today }) => upTo(addMonths(startOf('year', today), -12), startOf('year', today)),
  'all-time': ({ today, firstDay }) => ({
    from: firstDay !== null && firstDay < today ? firstDay : today,
    to: today,
  }),
}

/** First and last day of a named period, both included. */
export const presetDays = (preset: Preset, calendar: Calendar): Days => daysOfPreset[preset](calendar)

export const comparisons = ['previous', 'year', 'none'] as const
export type Comparison = (typeof comparisons)[number]

/** The days that a period is compared with: as many days just before it, or the same days a year before. */
export function comparedDays(comparison: Comparison, { from, to }: Days): Days | null {
  if (comparison === 'none') return null
  if (comparison === 'year') return { from: addMonths(from, -12), to: addMonths(to, -12) }
  return {
    from: addDays(from, -(daysBetween(from, to) + 1)),
    to: addDays(from, -1),
  }
}

/** The width of buckets that suits a period: at most about a hundred of them. */
export function naturalGrain({ from, to }: Days): Grain {
  const days = daysBetween(from, to) + 1
  if (days <= 100) return 'day'
  if (days <= 400) return 'week'
  return days <= 3650 ? 'month' : 'year'
}

/** How a period lies to the days that have facts. */
export function coverage({ from, to }: Days, { firstDay, today }: Calendar): 'inside' | 'partly' | 'before' | 'after' {
  if (firstDay === null || from > today) return 'after'
  if (to < firstDay) return 'before'
  return from < firstDay || to > today ? 'partly' : 'inside'
}

/** A day from what was typed (YYYY-MM-DD), or null. */
export function typedDay(text: string): Day | null {
  const day = daySchema.safeParse(text)
  return day.success ? day.data : null
}
