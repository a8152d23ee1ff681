import { catalog, findMetric } from '../catalog/index.ts'
import type { Metric } from '../catalog/metric.ts'
import { filtersSchema, type Question, questionSchema } from '../catalog/question.ts'
import { sentence } from '../sentences/sentence.ts'
import { addDays, bucketsOf, type Day, daySchema, daysBetween, grains } from '../sql/day.ts'
import { UserError } from '../user-error.ts'
import { either, filterWords, rfmWordsTaken } from './filter-words.ts'
import type { House } from './house.ts'
import { nearNames } from './near-names.ts'
import { NotFoundError } from './not-found.ts'
import { standingOf } from './project.ts'
import { schemeOf } from './schemes.ts'

export type Given = Readonly<Record<string, string | undefined>>
/** The same for a question, which may name several stores. */
export type QuestionGiven = Readonly<Record<string, string | readonly string[] | undefined>>

const defaultDays = 30
/** A century of days: no chart shows more points, and a slip of the keyboard should not ask for a million. */
const mostBuckets = 36_600
/** A year of days: each has cut-points of its own. */
const mostDaysScored = 400

/** The metric of an id; a NotFoundError names the nearest ids. */
export function metricOf(id: string): Metric {
  const metric = findMetric(id)
  if (metric !== undefined) return metric
  const near = nearNames(id, Object.keys(catalog))
  throw new NotFoundError(
    near.length > 0 ? sentence('metric.absent-near', { id, near: near.join(', ') }) : sentence('metric.absent', { id }),
  )
}

const listed = (names: readonly string[]): string => names.join(', ')

/** The parameters a metric answers to. */
const parametersOf = (metric: Metric): string[] => ['from', 'to', 'grain', ...metric.filters, ...(metric.takes ?? [])]

function refuseUnknown(id: string, metric: Metric, given: QuestionGiven): void {
  const known = parametersOf(metric)
  for (const name of Object.keys(given)) {
    if (given[name] === undefined || known.includes(name)) continue
    const kind = name in filtersSchema.shape ? 'filter' : 'parameter'
    throw new UserError(`"${id}" does not answer to the ${kind} "${name}". It answers to: ${listed(known)}.`)
  }
}

const dayRule = 'a day from 1900-01-01 to 2299-12-30, written as 2011-12-09'
const rules: Readonly<Record<string, string>> = {
  from: dayRule,
  to: dayRule,
  asOf: dayRule,
  grain: either(grains),
  ...filterWords,
  ...rfmWordsTaken,
}

const fault = (name: string, value: QuestionGiven[string]): UserError =>
  new UserError(`${name} is "${[value].flat().join('", "')}"; it must be ${rules[name]}.`)

/** The day of a parameter; undefined when it is left out. */
export function readDay(name: 'from' | 'to' | 'asOf', given: QuestionGiven): Day | undefined {
  if (given[name] === undefined) return undefined
  const day = daySchema.safeParse(given[name])
  // Open intervals of history end on 2299-12-31: from that day on nothing would hold any more.
  if (!day.success || day.data < '1900-01-01' || day.data > '2299-12-30') throw fault(name, given[name])
  return day.data
}

async function readPeriod(house: House, given: QuestionGiven): Promise<{ from: Day; to: Day }> {
  const [from, to] = [readDay('from', given), readDay('to', given)]
  const end = to ?? (await standingOf(house)).today
  const begin = from ?? addDays(end, 1 - defaultDays)
  if (begin <= end) return { from: begin, to: end }
  throw new UserError(
    sentence(to === undefined ? 'period.begins-after-today' : 'period.reversed', { from: begin, to: end }),
  )
}

function refuseManyDays({ grain, from, to }: Question): void {
  const days = bucketsOf(grain, from, to).length
  if (days <= mostDaysScored) return
  throw new UserError(sentence('period.scored-too-often', { from, to, grain, days, most: mostDaysScored }))
}

/** A scheme that is not there is a NotFoundError, a segment that is not in it a UserError. */
function refuseUnknownSegment(house: House, { scheme: reference, segment }: Question): void {
  const { name, segments } = schemeOf(house, reference)
  const keys = segments.map(({ key }) => key)
  if (segment === undefined || keys.includes(segment)) return
  throw new UserError(sentence('segment.absent', { segment, scheme: name, known: listed(keys) }))
}

/**
 * The question that parameters of the API or the command line ask of a metric. Without days: the last 30 ending on
 * the project's "today". Throws a UserError that names the first parameter that is unknown, unanswered or not valid.
 */
export async function readQuestion(house: House, id: string, given: QuestionGiven): Promise<Question> {
  const metric = metricOf(id)
  refuseUnknown(id, metric, given)
  const asked = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const period = await readPeriod(house, given)
  const question = questionSchema.safeParse({ ...asked, ...period })
  if (!question.success) {
    const name = String(question.error.issues[0]?.path[0])
    throw fault(name, given[name])
  }
  const { grain } = question.data
  if (metric.overTime && (grain === 'day' || grain === 'week') && daysBetween(period.from, period.to) > mostBuckets) {
    throw new UserError(sentence('period.too-long', { ...period, grain }))
  }
  if (metric.overTime && metric.takes?.includes('scheme') === true) refuseManyDays(question.data)
  refuseUnknownSegment(house, question.data)
  return question.data
}
