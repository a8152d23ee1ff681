import { average, cutPoint, largest, ratio, smallest, sum } from './arithmetic.ts'
import { type Spender, spendersAsOf } from './state.ts'
import type { Question, Row, World } from './world.ts'

/** Standard 11: the codes of each segment, as section 5 of the definitions lists them. */
const segments: Record<string, string> = {
  champions: '555 554 544 545 454 455 445',
  loyal: '543 444 435 355 354 345 344 335',
  'potential-loyalist':
    '553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323',
  'new-customers': '512 511 422 421 412 411 311',
  promising: '525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313',
  'need-attention': '535 534 443 434 343 334 325 324',
  'about-to-sleep': '331 321 312 221 213 231 241 251',
  'at-risk': '255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124',
  'cannot-lose-them': '155 154 144 214 215 115 114 113',
  hibernating: '332 322 233 232 223 222 132 123 122 212 211',
  lost: '111 112 121 131 141 151',
}

type Axis = 'recency' | 'frequency' | 'monetary'
type Scored = Spender & { scores: Record<Axis, number>; segment: string }

const fifths = [1, 2, 3, 4]
const scores = [1, 2, 3, 4, 5]

/** How many of the four cut-points lie below the value. */
const cutPointsBelow = (value: number, values: number[]): number =>
  fifths.filter((i) => value > (cutPoint(values, i, 5) ?? 0)).length

const segmentOf = (code: string): string =>
  Object.keys(segments).find((segment) => segments[segment]?.split(' ').includes(code)) ?? 'none'

function scoredAsOf(world: World, day: string): Scored[] {
  const spenders = spendersAsOf(world, day)
  const below = (spender: Spender, axis: Axis) =>
    cutPointsBelow(
      spender[axis],
      spenders.map((each) => each[axis]),
    )
  return spenders.map((spender) => {
    const [recency, frequency, monetary] = [
      5 - below(spender, 'recency'),
      1 + below(spender, 'frequency'),
      1 + below(spender, 'monetary'),
    ]
    const segment = segmentOf(`${recency}${frequency}${monetary}`)
    return { ...spender, scores: { recency, frequency, monetary }, segment }
  })
}

const moneyOf = (spenders: Spender[]) => {
  const revenue = sum(spenders.map(({ monetary }) => monetary))
  return { revenue, averageRevenue: ratio(revenue, spenders.length) }
}

/** The segment with most of the customers; of equals the one that the scheme names first. */
function mostFrequentSegment(spenders: Scored[]): string | null {
  const count = (segment: string) => spenders.filter((spender) => spender.segment === segment).length
  const names = Object.keys(segments).sort((a, b) => count(b) - count(a))
  return spenders.length === 0 ? null : (names[0] ?? null)
}

function rfmMatrix(world: World, { to }: Question): Row[] {
  const all = scoredAsOf(world, to)
  return scores.flatMap((recency) =>
    scores.map((frequency) => {
      const cell = all.filter((spender) => spender.scores.recency === recency && spender.scores.frequency === frequency)
      return {
        recency,
        frequency,
        customers: cell.length,
        share: ratio(cell.length, all.length),
        ...moneyOf(cell),
        segment: mostFrequentSegment(cell),
      }
    }),
  )
}

function rfmSegments(world: World, { to }: Question): Row[] {
  const all = scoredAsOf(world, to)
  return Object.keys(segments).map((segment) => {
    const members = all.filter((spender) => spender.segment === segment)
    return {
      segment,
      customers: members.length,
      share: ratio(members.length, all.length),
      ...moneyOf(members),
      averageRecency: average(members.map(({ recency }) => recency)),
      averageFrequency: average(members.map(({ frequency }) => frequency)),
    }
  })
}

function rfmBins(world: World, { to }: Question): Row[] {
  const all = scoredAsOf(world, to)
  const axes: Axis[] = ['recency', 'frequency', 'monetary']
  return axes.flatMap((axis) =>
    scores.map((score) => {
      const values = all.filter((spender) => spender.scores[axis] === score).map((spender) => spender[axis])
      return { axis, score, from: smallest(values), to: largest(values), customers: values.length }
    }),
  )
}

/** Recency, frequency and money, by the scheme "Standard 11". */
export const rfmNumbers = { 'rfm-matrix': rfmMatrix, 'rfm-segments': rfmSegments, 'rfm-bins': rfmBins }
