import { type Day, type Grain, startOf } from '../../sql/day.ts'

type Step = (bucket: Day) => boolean

const monthOf = (day: Day): number => Number(day.slice(5, 7)) - 1
const yearOf = (day: Day): number => Number(day.slice(0, 4))

/** Every nth Monday, counted from a fixed one, so that the ticks stay where they are when the period moves. */
const everyWeeks =
  (count: number): Step =>
  (bucket) =>
    startOf('week', bucket) === bucket &&
    Math.round(Date.parse(`${bucket}T00:00:00Z`) / 86_400_000 + 3) % (7 * count) === 0

/** First of every nth month; for weeks, the first Monday of it. */
const everyMonths =
  (count: number): Step =>
  (bucket) =>
    Number(bucket.slice(8)) === 1 && monthOf(bucket) % count === 0

const firstWeekOf =
  (count: number): Step =>
  (bucket) =>
    Number(bucket.slice(8)) <= 7 && monthOf(bucket) % count === 0

const everyYears =
  (count: number): Step =>
  (bucket) =>
    monthOf(bucket) === 0 && yearOf(bucket) % count === 0

const always: Step = () => true
const years = [1, 2, 5, 10, 20, 50]

const ofMonths = (step: (count: number) => Step): Step[] => [
  ...[1, 2, 3, 6].map(step),
  ...years.map(
    (count): Step =>
      (bucket) =>
        yearOf(bucket) % count === 0 && step(12)(bucket),
  ),
]

/** From close to wide: the first whose ticks fit is taken. */
const stepsOf: Record<Grain, Step[]> = {
  day: [always, everyWeeks(1), everyWeeks(2), ...ofMonths(everyMonths)],
  week: [always, everyWeeks(2), ...ofMonths(firstWeekOf)],
  month: [always, ...ofMonths(everyMonths)],
  year: years.map(everyYears),
}

/** The buckets of a time axis that carry a label: natural steps (days, Mondays, months, years), at most `most` of them. */
export function timeTicks(buckets: readonly Day[], grain: Grain, most: number): Day[] {
  for (const step of stepsOf[grain]) {
    const ticks = buckets.filter(step)
    if (ticks.length <= most && ticks.length > 1) return ticks
  }
  const [first] = buckets
  const last = buckets.at(-1)
  return first && last && first !== last ? [first, last] : buckets.slice(0, 1)
}
