import { codeOf, type Scheme, scoresOf } from '../scheme.ts'
import { segment } from '../segment-words.ts'

const fifths = { method: 'quantile', bins: 5 } as const
const axes = {
  recency: { ...fifths, better: 'fewer' },
  frequency: { ...fifths, better: 'more' },
  // Shown, not used: a segment holds every monetary score of its cells.
  monetary: { ...fifths, better: 'more' },
} as const

/** Cells by recency and frequency score, with every monetary score. */
const cells = (pairs: string): string =>
  pairs
    .split(' ')
    .flatMap((pair) => scoresOf(axes.monetary).map((m) => codeOf(Number(pair[0]), Number(pair[1]), m)))
    .join(' ')

/** Ten segments over 5 × 5 quantiles of recency and frequency; section 5 of the definitions. */
export const rByFGrid: Scheme = {
  id: 'r-by-f-grid',
  name: 'R×F grid',
  version: 1,
  windowMonths: null,
  axes,
  segments: [
    segment('champions', 'champions', cells('55 54'), { description: 'Bought lately and buy the most often.' }),
    segment('loyal', 'loyal', cells('35 45 34 44'), { description: 'Buy often, and not long ago.' }),
    segment('potential-loyalist', 'potential-loyalist', cells('43 53 42 52')),
    segment('new-customers', 'new-customers', cells('51')),
    segment('promising', 'promising', cells('41')),
    segment('need-attention', 'need-attention', cells('33')),
    segment('about-to-sleep', 'about-to-sleep', cells('32 31')),
    segment('at-risk', 'at-risk', cells('14 24 13 23'), { description: 'Bought often, but long ago.' }),
    segment('cannot-lose', 'cannot-lose-them', cells('15 25'), {
      label: 'Cannot lose',
      description: 'Bought the most often, and have not been back for long.',
    }),
    segment('hibernating', 'hibernating', cells('12 22 11 21')),
  ],
}
