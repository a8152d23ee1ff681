/** A segment of a scheme: a name for people whose scores read alike. */
export type Segment = {
  label: string
  /** RFM codes, recency first: `555` is best on all three axes. */
  codes: readonly string[]
}

/**
 * A way to score spenders and to name them. Scores run from 1 (worst) to `bins` (best) on every axis; `segments` are in
 * the order in which they are shown, keyed as in answers, and cover every code exactly once.
 */
export type Scheme = {
  id: string
  name: string
  version: number
  bins: number
  segments: Readonly<Record<string, Segment>>
}

/** Every code of a scheme with that many bins on each axis, `111` first. */
export function codesOf(bins: number): string[] {
  const scores = Array.from({ length: bins }, (_, index) => index + 1)
  return scores.flatMap((recency) =>
    scores.flatMap((frequency) => scores.map((monetary) => `${recency}${frequency}${monetary}`)),
  )
}

/** Sentences naming each code that no segment or more than one holds, or that the scheme does not know. */
export function faultsOf({ bins, segments }: Scheme): string[] {
  const known = codesOf(bins)
  const held = Object.values(segments).flatMap(({ codes }) => codes)
  const missing = known.filter((code) => !held.includes(code)).map((code) => `${code} is in no segment`)
  const doubled = [...new Set(held.filter((code, index) => held.indexOf(code) !== index))]
  const unknown = held.filter((code) => !known.includes(code)).map((code) => `${code} is no code of ${bins} bins`)
  return [...missing, ...doubled.map((code) => `${code} is in more than one segment`), ...unknown]
}
