import type { z } from 'zod'
import { askedOn, type Standing } from '../catalog/people/condition.ts'
import {
  happeningRow,
  happeningsOf,
  lineRow,
  linesOf,
  personOf,
  personRow,
  scoreRow,
  scoresOfCustomer,
  segmentRow,
  segmentsOfCustomer,
  statusesOf,
  statusRow,
  tagRow,
  tagsOf,
} from '../catalog/people/profile.ts'
import { binsOfAxis } from '../catalog/rfm/bins.ts'
import { axes } from '../catalog/rfm/scheme.ts'
import { type ScoreStanding, scoreStanding } from '../catalog/rfm/score-standing.ts'
import type { CustomerProfile, CustomerTimeline, OrderLines, SegmentHistory } from '../contract/customer-profile.ts'
import { sentence } from '../sentences/sentence.ts'
import { addDays, addMonths, type Day, startOf } from '../sql/day.ts'
import type { Sql } from '../sql/sql.ts'
import { answerMetric } from './answer-metric.ts'
import { readLimit, refuseUnknownWords, standingIn } from './customer-question.ts'
import type { House } from './house.ts'
import { NotFoundError } from './not-found.ts'
import { type Given, readQuestion } from './question.ts'

/** A customer, and by when a request is no longer waited for. */
export type Sought = { house: House; key: number; signal?: AbortSignal | undefined }

const rows = <Row>({ house: { warehouse }, signal }: Sought, statement: Sql, row: z.ZodType<Row>): Promise<Row[]> =>
  warehouse.engine.query(statement, row, { signal })

/** Who it is; throws a NotFoundError for a customer whom nobody knows, or who was erased. */
export async function findPerson(sought: Sought, asOf: Day): Promise<z.output<typeof personRow>> {
  const [person] = await rows(sought, personOf(sought.key, asOf), personRow)
  if (person === undefined) throw new NotFoundError(sentence('customer.absent', { key: sought.key }))
  return person
}

const askedToday = (standing: Standing) => askedOn(standing.today, standing)

/** The segment, and where each raw value stands among the bins of all spenders; nothing of one who never bought. */
async function scoresOf(sought: Sought, standing: Standing): Promise<Pick<CustomerProfile, 'segment' | 'scores'>> {
  const { house, signal } = sought
  const { dialect } = house.warehouse.engine
  const [scored] = await rows(sought, scoresOfCustomer(sought.key, askedToday(standing), dialect), scoreRow)
  if (scored === undefined) return { segment: null, scores: [] }
  const question = await readQuestion(house, 'rfm-bins', { from: standing.today, to: standing.today })
  const bins = await answerMetric(house, 'rfm-bins', question, { signal })
  const scores = axes.map((axis) =>
    scoreStanding(axis, standing.scheme.axes[axis], scored[axis], binsOfAxis(bins.rows, axis)),
  )
  return { segment: scored.segment, scores: scores.filter((one): one is ScoreStanding => one !== null) }
}

/** The head of a profile. */
export async function customerProfile(sought: Sought): Promise<CustomerProfile> {
  const { house, key } = sought
  const dataVersion = await house.warehouse.version()
  const standing = await standingIn(house)
  const asOf = standing.today
  const person = await findPerson(sought, asOf)
  const [statuses, tags, scored] = await Promise.all([
    rows(sought, statusesOf(key, asOf), statusRow),
    rows(sought, tagsOf(key, asOf), tagRow),
    scoresOf(sought, standing),
  ])
  const { currency } = house.state.settings()
  return { key, asOf, dataVersion, currency, person, statuses, tags, scheme: standing.scheme, ...scored }
}

const monthsBack = 12

/** The last days of the months before, and today. */
const monthEnds = (today: Day): Day[] => [
  ...Array.from({ length: monthsBack }, (_, index) =>
    addDays(addMonths(startOf('month', today), index - monthsBack + 1), -1),
  ),
  today,
]

/** The segments that a customer went through. */
export async function segmentHistory(sought: Sought): Promise<SegmentHistory> {
  const standing = await standingIn(sought.house)
  await findPerson(sought, standing.today)
  const days = monthEnds(standing.today)
  const places = days.map((endsOn, place) => ({ place, endsOn }))
  const { dialect } = sought.house.warehouse.engine
  const found = await rows(sought, segmentsOfCustomer(sought.key, askedToday(standing), places, dialect), segmentRow)
  return {
    scheme: standing.scheme,
    months: days.map((day, place) => ({ day, segment: found.find((row) => row.place === place)?.segment ?? null })),
  }
}

const pageOfTimeline = { usual: 50, most: 500 }

/** A page of what happened of a customer, the newest first. */
export async function customerTimeline(sought: Sought, given: Given): Promise<CustomerTimeline> {
  refuseUnknownWords(given, ['cursor', 'limit'])
  const { today } = await standingIn(sought.house)
  await findPerson(sought, today)
  const limit = readLimit(given.limit, pageOfTimeline)
  const offset = given.cursor === undefined ? 0 : readLimit(given.cursor, { usual: 0, most: 1_000_000 })
  const found = await rows(sought, happeningsOf(sought.key, today, { limit: limit + 1, offset }), happeningRow)
  return {
    happenings: found.slice(0, limit),
    next: found.length > limit ? String(offset + limit) : null,
  }
}

/** The lines of an order of a customer. */
export async function orderLines(sought: Sought, order: number): Promise<OrderLines> {
  const { today } = await standingIn(sought.house)
  await findPerson(sought, today)
  return { lines: await rows(sought, linesOf(sought.key, order), lineRow) }
}
