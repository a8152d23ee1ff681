import fc, { type Arbitrary } from 'fast-check'
import { definedSchemes } from '../oracle/schemes.ts'
import type { AxisRule, Scheme } from '../oracle/world.ts'

type Axis = keyof Scheme['axes']

/** Values among which cut-points fall: days, purchases, minor units. */
const edges: Record<Axis, Arbitrary<number>> = {
  recency: fc.oneof(fc.constantFrom(0, 7, 14, 30), fc.integer({ min: 0, max: 400 })),
  frequency: fc.integer({ min: 0, max: 6 }),
  monetary: fc.oneof(fc.constantFrom(0, 1000, 2500, 100_000), fc.integer({ min: -5_000, max: 30_000 })),
}

const better: Record<Axis, Arbitrary<AxisRule['better']>> = {
  recency: fc.constantFrom('fewer', 'fewer', 'fewer', 'more'),
  frequency: fc.constantFrom('more', 'more', 'more', 'fewer'),
  monetary: fc.constantFrom('more', 'more', 'more', 'fewer'),
}

const binCount = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 2, max: 5 }) },
  { weight: 1, arbitrary: fc.constant(10) },
)

const ruleOf = (axis: Axis): Arbitrary<AxisRule> => {
  const quantile = fc.record({ method: fc.constant('quantile'), bins: binCount, better: better[axis] })
  const beyond = fc
    .record({ quantile, beyond: edges[axis] })
    .map(({ quantile: rule, beyond: value }) => ({ ...rule, beyond: value }))
  const cutPoints = fc
    .uniqueArray(edges[axis], { minLength: 1, maxLength: 4 })
    .map((each) => each.sort((a, b) => a - b))
  const fixed = fc.record({ method: fc.constant('fixed'), cutPoints, better: better[axis] })
  return fc.oneof(
    { weight: 3, arbitrary: quantile },
    { weight: 2, arbitrary: beyond },
    { weight: 2, arbitrary: fixed },
  ) as Arbitrary<AxisRule>
}

const sign = (score: number): string => (score === 10 ? 'X' : String(score))
const signsOf = (rule: AxisRule): string[] =>
  Array.from({ length: rule.method === 'fixed' ? rule.cutPoints.length + 1 : rule.bins }, (_, index) => sign(index + 1))

/** Codes dealt to segments in a way that looks like none. */
function deal({ recency, frequency, monetary }: Scheme['axes'], count: number, step: number): Scheme['segments'] {
  const codes = signsOf(recency).flatMap((r) =>
    signsOf(frequency).flatMap((f) => signsOf(monetary).map((m) => `${r}${f}${m}`)),
  )
  return Array.from({ length: count }, (_, segment) => ({
    key: `segment-${segment}`,
    codes: codes.filter((_code, index) => Math.floor((index * index * step) / 7) % count === segment),
  }))
}

const windowMonths = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(1, 1, 2, 3, 12) },
)

const ownScheme: Arbitrary<Scheme> = fc
  .record({
    windowMonths,
    axes: fc.record({ recency: ruleOf('recency'), frequency: ruleOf('frequency'), monetary: ruleOf('monetary') }),
    count: fc.integer({ min: 1, max: 6 }),
    step: fc.integer({ min: 1, max: 50 }),
  })
  .map(({ count, step, ...scheme }) => ({ ...scheme, segments: deal(scheme.axes, count, step) }))

/** Schemes of every kind: those that everyone has, also within a window, and random ones. */
export const schemes: Arbitrary<Scheme> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(definedSchemes['standard-11']) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.values(definedSchemes)) },
  {
    weight: 1,
    arbitrary: fc
      .record({ scheme: fc.constantFrom(...Object.values(definedSchemes)), windowMonths })
      .map(({ scheme, windowMonths: months }) => ({ ...scheme, windowMonths: months })),
  },
  { weight: 4, arbitrary: ownScheme },
)
