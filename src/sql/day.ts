import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, in the project's time zone. */
export const daySchema = z.iso.date().brand<'Day'>()
export type Day = z.infer<typeof daySchema>

export const grains = ['day', 'week', 'month', 'year'] as const
/** The width of a bucket of time. */
export type Grain = (typeof grains)[number]

export const weekStarts = ['monday', 'sunday'] as const
/** The day on which a week begins. */
export type WeekStart = (typeof weekStarts)[number]

export const refundDatings = ['ownDay', 'orderDay'] as const
/** The day on which a refund counts: its own, or that of the order that it refunds. */
export type RefundDating = (typeof refundDatings)[number]

const millisecondsPerDay = 86_400_000

const toUtc = (day: Day): Date => new Date(`${day}T00:00:00Z`)
const fromUtc = (date: Date): Day => daySchema.parse(date.toISOString().slice(0, 10))

/** The day `count` days after (before, when negative). */
export const addDays = (day: Day, count: number): Day =>
  fromUtc(new Date(toUtc(day).getTime() + count * millisecondsPerDay))

/** Whole days from one day to another; 0 for the same day. */
export const daysBetween = (from: Day, to: Day): number =>
  (toUtc(to).getTime() - toUtc(from).getTime()) / millisecondsPerDay

/** The day `count` months after; the last day of a shorter month where the day does not exist. */
export function addMonths(day: Day, count: number): Day {
  const date = toUtc(day)
  const wanted = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(wanted, last))
  return fromUtc(date)
}

/** The first day of the bucket that holds the day. */
export function startOf(grain: Grain, day: Day, weekStart: WeekStart = 'monday'): Day {
  if (grain === 'day') return day
  if (grain === 'week') return addDays(day, -((toUtc(day).getUTCDay() + (weekStart === 'monday' ? 6 : 0)) % 7))
  return daySchema.parse(grain === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`)
}

/** The first day of the next bucket. */
export function nextBucket(grain: Grain, bucket: Day): Day {
  if (grain === 'day') return addDays(bucket, 1)
  if (grain === 'week') return addDays(bucket, 7)
  return addMonths(bucket, grain === 'month' ? 1 : 12)
}

/** First days of the buckets that a period touches, in order. */
export function bucketsOf(grain: Grain, from: Day, to: Day, weekStart: WeekStart = 'monday'): Day[] {
  const buckets: Day[] = []
  for (let bucket = startOf(grain, from, weekStart); bucket <= to; bucket = nextBucket(grain, bucket))
    buckets.push(bucket)
  return buckets
}

/** Making one takes a hundred times as long as using it. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormatOf(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  dayFormats.set(timeZone, made)
  return made
}

/** The day of an instant in a time zone (IANA name). */
export const dayIn = (timeZone: string, instant: Date): Day => daySchema.parse(dayFormatOf(timeZone).format(instant))
