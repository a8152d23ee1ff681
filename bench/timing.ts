/** Milliseconds of several runs: the middle one, and the least and the most. */
export type Timing = { median: number; least: number; most: number }

export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN

/** The value that so many of a hundred do not exceed. */
export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((one, other) => one - other)[Math.ceil((values.length * part) / 100) - 1] ?? Number.NaN

export const timingOf = (times: readonly number[]): Timing => ({
  median: median(times),
  least: Math.min(...times),
  most: Math.max(...times),
})

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs that follow a first one, which warms up and does not count. */
export async function timed(rounds: number, work: (round: number) => Promise<unknown>): Promise<Timing> {
  await work(0)
  const times: number[] = []
  for (let round = 1; round <= rounds; round += 1) times.push(await millisecondsOf(() => work(round)))
  return timingOf(times)
}

/** `84 (80–97)`; a tenth of a millisecond matters below ten. */
export function told({ median: middle, least, most }: Timing): string {
  const short = (value: number): string => (value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en-GB'))
  return `${short(middle)} (${short(least)}–${short(most)})`
}
