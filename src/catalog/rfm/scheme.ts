import { z } from 'zod'

export const axes = ['recency', 'frequency', 'monetary'] as const
export type Axis = (typeof axes)[number]
export const axisNames = { recency: 'Recency', frequency: 'Frequency', monetary: 'Monetary' } as const

export const fewestBins = 2
export const mostBins = 10
const mostSegments = 60
const mostMonths = 120

/** Whether a small or a large value has the best score: few days since the last purchase, much revenue. */
const better = z.enum(['fewer', 'more'])

const quantile = z.strictObject({
  method: z.literal('quantile'),
  /** How many scores there are. */
  bins: z.int(),
  /**
   * Values up to this one have the outermost bin to themselves, and the other bins are quantiles of those beyond it: with 1
   * for frequency, "exactly one purchase" is apart.
   */
  beyond: z.int().exactOptional(),
  better,
})

const fixed = z.strictObject({
  method: z.literal('fixed'),
  /** Ascending; each is the largest value of its bin. Days, purchases, or minor units of the currency. */
  cutPoints: z.array(z.int()).max(100),
  better,
})

/** How one axis is scored, from 1 (worst) to the number of its bins (best). */
const axisRule = z.discriminatedUnion('method', [quantile, fixed])
export type AxisRule = z.infer<typeof axisRule>

/** Colours that a segment may have, by the names of their tokens on the page. */
export const segmentColours = [
  'champions',
  'loyal',
  'potential-loyalist',
  'new-customers',
  'promising',
  'need-attention',
  'about-to-sleep',
  'at-risk',
  'cannot-lose-them',
  'hibernating',
  'lost',
] as const

const segment = z.strictObject({
  /** As in answers; lower case, unchanged when the label changes. */
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
  label: z.string().trim().min(1).max(60),
  colour: z.enum(segmentColours),
  /** Who these people are, in a sentence. */
  description: z.string().max(500),
  /** What to do about them. */
  action: z.string().max(500),
  /** RFM codes, recency first: `555` is best on all three axes of five bins; a score of ten is written X. */
  codes: z.array(z.string().max(3)).max(mostBins ** 3),
})
export type Segment = z.infer<typeof segment>

const definition = {
  name: z.string().trim().min(1).max(60),
  /** Only the last so many months before the day count; null: all time. */
  windowMonths: z.int().min(1).max(mostMonths).nullable(),
  axes: z.strictObject({ recency: axisRule, frequency: axisRule, monetary: axisRule }),
  /** In the order in which they are shown. */
  segments: z.array(segment).min(1).max(mostSegments),
}

/** What a person decides about a scheme. Its shape alone: `faultsOf` tells what is still wrong with it. */
export const schemeDraftSchema = z.strictObject(definition)
export type SchemeDraft = z.infer<typeof schemeDraftSchema>

/**
 * A way to score spenders and to name them. Its segments cover every code exactly once. A changed scheme is another
 * version; a version never changes.
 */
export const schemeSchema = z.strictObject({ id: z.string(), version: z.int().nonnegative(), ...definition })
export type Scheme = z.infer<typeof schemeSchema>

export const binCountOf = (rule: AxisRule): number => (rule.method === 'fixed' ? rule.cutPoints.length + 1 : rule.bins)

/** Scores of an axis, the worst first. */
export const scoresOf = (rule: AxisRule): number[] => Array.from({ length: binCountOf(rule) }, (_, index) => index + 1)

const scoreSign = (score: number): string => (score === 10 ? 'X' : String(score))

/** The code of three scores: `111` is the worst, `X` stands for ten. */
export const codeOf = (recency: number, frequency: number, monetary: number): string =>
  [recency, frequency, monetary].map(scoreSign).join('')

/** The three scores of a code. */
export const scoresOfCode = (code: string): number[] => [...code].map((sign) => (sign === 'X' ? 10 : Number(sign)))

/** Every code of a scheme, `111` first. */
export const codesOf = ({ axes: { recency, frequency, monetary } }: Pick<SchemeDraft, 'axes'>): string[] =>
  scoresOf(recency).flatMap((r) => scoresOf(frequency).flatMap((f) => scoresOf(monetary).map((m) => codeOf(r, f, m))))

/** What an answer calls a spender who bought nothing within the window of a scheme. */
export const outOfWindow = 'out-of-window'
/** What an answer calls a customer before the first purchase. */
export const notYetSpender = 'not-yet-a-spender'

/** The words for what an answer about a scheme may call a spender, in the order shown; `out-of-window` with a window only. */
export const stateNames = ({ segments, windowMonths }: Pick<SchemeDraft, 'segments' | 'windowMonths'>) => ({
  ...Object.fromEntries(segments.map(({ key, label }) => [key, label])),
  ...(windowMonths === null ? {} : { [outOfWindow]: 'Out of window' }),
})

/** Like `stateNames`, with those who were no spenders yet. */
export const originNames = (scheme: Pick<SchemeDraft, 'segments' | 'windowMonths'>) => ({
  ...stateNames(scheme),
  [notYetSpender]: 'Not yet a spender',
})

/** The key of the segment that a question looks at: the one named, else the first. */
export const segmentLookedAt = ({ scheme, segment }: { scheme: SchemeDraft; segment?: string | undefined }): string =>
  segment ?? scheme.segments[0]?.key ?? ''
