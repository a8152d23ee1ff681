import type { AnswerRow } from '../metric.ts'
import { bandsOf, binsOfAxis } from './bins.ts'
import { axes } from './scheme.ts'

/** Fewer spenders than this and a segment is a handful of people. */
const fewSpenders = 50
/** With fewer inhabited frequency bins than this nearly everyone has bought equally often. */
const fewFrequencies = 3

/** What the numbers of a day can carry: the sentence to say, and what is in it. */
export type Bearing = {
  says: 'nobody' | 'few-spenders' | 'few-frequencies' | 'empty-bins' | 'sound'
  spenders: number
  emptyBins: number
  bins: number
}

/** What the numbers of RFM can and cannot carry, from the rows of `rfm-bins`. It never refuses: every shop has an answer. */
export function bearingOf(rows: readonly AnswerRow[]): Bearing {
  const all = axes.map((axis) => binsOfAxis(rows, axis))
  const frequency = binsOfAxis(rows, 'frequency')
  const spenders = frequency.reduce((sum, { customers }) => sum + customers, 0)
  const bins = all.reduce((sum, each) => sum + each.length, 0)
  const emptyBins = bins - all.reduce((sum, each) => sum + bandsOf(each).length, 0)
  const saysOf = (): Bearing['says'] => {
    if (spenders === 0) return 'nobody'
    if (spenders < fewSpenders) return 'few-spenders'
    if (bandsOf(frequency).length < Math.min(fewFrequencies, frequency.length)) return 'few-frequencies'
    return emptyBins > 0 ? 'empty-bins' : 'sound'
  }
  return { says: saysOf(), spenders, emptyBins, bins }
}

/** The sentence in English. */
export function bearingWords({ says, spenders, emptyBins, bins }: Bearing): string {
  switch (says) {
    case 'nobody':
      return 'Nobody had bought yet on this day, so there is nobody to score.'
    case 'few-spenders':
      return `With ${spenders} ${spenders === 1 ? 'spender' : 'spenders'} a segment is a handful of people: read it as a list of names, not as a share or a trend.`
    case 'few-frequencies':
      return 'Nearly everyone has bought equally often, so frequency tells few apart: go by recency and revenue.'
    case 'empty-bins':
      return `${emptyBins} of ${bins} bins are empty, because equal values share a score: scores tell who is above whom, and their sizes are uneven.`
    case 'sound':
      return `${spenders} spenders fill all ${bins} bins: segments can be compared with each other and with other days.`
  }
}
