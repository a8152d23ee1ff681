import { codesOf, type Scheme, type Segment, scoresOfCode } from '../scheme.ts'
import { segment } from '../segment-words.ts'

const axes: Scheme['axes'] = {
  recency: { method: 'fixed', cutPoints: [7, 14, 30], better: 'fewer' },
  frequency: { method: 'quantile', bins: 4, beyond: 1, better: 'more' },
  monetary: { method: 'quantile', bins: 4, better: 'more' },
}

type Rule = { segment: (codes: string) => Segment; holds: (r: number, f: number, m: number) => boolean }

/** The rules of section 5 of the definitions: a code is in the first segment whose rule it meets. */
const rules: readonly Rule[] = [
  { segment: (codes) => segment('champions', 'champions', codes), holds: (r, f, m) => r === 4 && f === 4 && m === 4 },
  {
    segment: (codes) => segment('cannot-lose', 'cannot-lose-them', codes, { label: 'Cannot lose' }),
    holds: (r, f, m) => r === 1 && f === 4 && m === 4,
  },
  { segment: (codes) => segment('loyal', 'loyal', codes), holds: (r, f) => r >= 3 && f === 4 },
  {
    segment: (codes) => segment('potential-loyalist', 'potential-loyalist', codes),
    holds: (r, f, m) => r >= 3 && f === 3 && m >= 3,
  },
  { segment: (codes) => segment('new-customers', 'new-customers', codes), holds: (r, f) => r === 4 && f === 1 },
  { segment: (codes) => segment('promising', 'promising', codes), holds: (r) => r >= 3 },
  { segment: (codes) => segment('at-risk', 'at-risk', codes), holds: (r, f) => r <= 2 && f >= 3 },
  {
    segment: (codes) =>
      segment('hibernating', 'hibernating', codes, { description: 'Spent well, but seldom, and not lately.' }),
    holds: (r, f, m) => r <= 2 && f <= 2 && m >= 3,
  },
  {
    segment: (codes) =>
      segment('need-attention', 'need-attention', codes, {
        description: 'Bought seldom and for little, two to four weeks ago.',
      }),
    holds: (r, f, m) => r === 2 && f <= 2 && m <= 2,
  },
  { segment: (codes) => segment('lost', 'lost', codes), holds: (r, f, m) => r === 1 && f <= 2 && m <= 2 },
]

const firstMatch = (code: string): number => {
  const [r = 0, f = 0, m = 0] = scoresOfCode(code)
  return rules.findIndex(({ holds }) => holds(r, f, m))
}

/** Ten segments over weeks, purchases and quartiles of revenue; section 5 of the definitions. */
export const fourBand: Scheme = {
  id: 'four-band',
  name: 'Four-band',
  version: 1,
  windowMonths: null,
  axes,
  segments: rules.map((rule, place) =>
    rule.segment(
      codesOf({ axes })
        .filter((code) => firstMatch(code) === place)
        .join(' '),
    ),
  ),
}
