import { addDays, bucketsOf, type Day, nextBucket } from '../../../sql/day.ts'

/** The last days of the months from the first fact on; the last is the day on which the dashboard stands. */
export const monthSteps = (firstDay: Day, today: Day): Day[] =>
  bucketsOf('month', firstDay, today).map((month) => {
    const last = addDays(nextBucket('month', month), -1)
    return last < today ? last : today
  })

/** The place of the month that a day lies in; the first or the last for a day before or after them all. */
export function stepAt(steps: readonly Day[], day: Day): number {
  const place = steps.findIndex((step) => step >= day)
  return place < 0 ? steps.length - 1 : place
}
