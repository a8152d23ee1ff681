import { type Band, type Bin, bandsOf } from './bins.ts'
import type { Axis, AxisRule } from './scheme.ts'

/** Where a person stands on an axis: the score, the band of values that has it, and how far the next bands are. */
export type ScoreStanding = {
  axis: Axis
  score: number
  /** The best score there is. */
  of: number
  value: number
  band: { from: number; to: number }
  /** The next better band that somebody is in, and how much more (or less, where fewer is better) reaches it. */
  next: (Band & { away: number }) | null
  /** The next worse one, and how much further it is; for recency, the days until then without a purchase. */
  below: (Band & { away: number }) | null
}

const nearest = (bands: readonly Band[], value: number): (Band & { away: number }) | null => {
  const distances = bands.map((band) => ({ ...band, away: value < band.from ? band.from - value : value - band.to }))
  return distances.toSorted((one, other) => one.away - other.away)[0] ?? null
}

/**
 * Where a raw value (whole days, purchases, or minor units) stands among the bins of the same day, scheme and filters. Null
 * for a value that none of them holds: of another day, or of nobody.
 */
export function scoreStanding(
  axis: Axis,
  { better }: Pick<AxisRule, 'better'>,
  value: number,
  bins: readonly Bin[],
): ScoreStanding | null {
  const bands = bandsOf(bins)
  const band = bands.find(({ from, to }) => from <= value && value <= to)
  if (band === undefined) return null
  const isAbove = (one: Band) => (better === 'more' ? one.from > band.to : one.to < band.from)
  const isBelow = (one: Band) => (better === 'more' ? one.to < band.from : one.from > band.to)
  return {
    axis,
    score: band.score,
    of: Math.max(...bins.map(({ score }) => score)),
    value,
    band: { from: band.from, to: band.to },
    next: nearest(bands.filter(isAbove), value),
    below: nearest(bands.filter(isBelow), value),
  }
}

const letters = { recency: 'R', frequency: 'F', monetary: 'M' } as const

type Show = (value: number) => string

const range = ({ from, to }: { from: number; to: number }, show: Show): string =>
  from === to ? show(from) : `${show(from)}–${show(to)}`

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

function recencyWords({ value, band, below }: ScoreStanding): string {
  const said = `last purchase ${counted(value, 'day')} before, band ${range(band, String)}`
  return below === null
    ? said
    : `${said}; without a purchase band ${range(below, String)} in ${counted(below.away, 'day')}`
}

function growingWords({ value, band, next }: ScoreStanding, what: string, show: Show): string {
  const said = `${what || show(value)}, band ${range(band, show)}`
  return next === null
    ? said
    : `${said}; ${show(next.away)} more ${next.away === 1 ? 'reaches' : 'reach'} band ${range(next, show)}`
}

/**
 * A standing in English: "F 3: 4 purchases, band 4–5; 2 more reach band 6–8". Says nothing of the next band where a scheme
 * turns an axis round.
 * @param showMoney minor units as money with its symbol.
 */
export function standingWords(standing: ScoreStanding, showMoney: Show): string {
  const { axis, score, value } = standing
  const head = `${letters[axis]} ${score}: `
  if (axis === 'recency') return head + recencyWords(standing)
  if (axis === 'frequency') return head + growingWords(standing, counted(value, 'purchase'), String)
  return head + growingWords(standing, '', showMoney)
}
