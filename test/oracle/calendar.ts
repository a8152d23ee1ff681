import type { Day, Grain, Question } from './world.ts'

type WeekStart = Question['weekStart']

/** Days since 1970-01-01. */
const numberOf = (day: Day): number => Date.parse(day) / 86_400_000
const dayOf = (number: number): Day => new Date(number * 86_400_000).toISOString().slice(0, 10)

export const plusDays = (day: Day, days: number): Day => dayOf(numberOf(day) + days)

export const daysFrom = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** Months since the year 0: two days are k months apart by the calendar when these differ by k. */
export const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

const firstOfMonth = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** The same day of an earlier month, or that month's last day where it is shorter. */
export function minusMonths(day: Day, months: number): Day {
  const month = monthNumber(day) - months
  const daysInMonth = daysFrom(firstOfMonth(month), firstOfMonth(month + 1))
  return plusDays(firstOfMonth(month), Math.min(Number(day.slice(8)), daysInMonth) - 1)
}

export function bucketOf(day: Day, grain: Grain, weekStart: WeekStart = 'monday'): Day {
  if (grain === 'year') return `${day.slice(0, 4)}-01-01`
  if (grain === 'month') return `${day.slice(0, 7)}-01`
  if (grain === 'day') return day
  const daysInWeek = numberOf(day) + (weekStart === 'monday' ? 3 : 4) // 1970-01-01 was a Thursday
  return plusDays(day, -(((daysInWeek % 7) + 7) % 7))
}

/** Every day of a period. */
const daysOf = (from: Day, to: Day): Day[] =>
  Array.from({ length: daysFrom(from, to) + 1 }, (_, index) => plusDays(from, index))

/** The buckets that hold a day of the period, each once, in order. */
export const bucketsOf = (from: Day, to: Day, grain: Grain, weekStart: WeekStart): Day[] => [
  ...new Set(daysOf(from, to).map((day) => bucketOf(day, grain, weekStart))),
]

/** The last day of the bucket, or of the period if that comes first. */
export function endOf(bucket: Day, grain: Grain, to: Day, weekStart: WeekStart): Day {
  let end = bucket
  while (end < to && bucketOf(plusDays(end, 1), grain, weekStart) === bucket) end = plusDays(end, 1)
  return end
}
