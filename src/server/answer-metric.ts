import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AnswerRow, Asked, Metric } from '../catalog/metric.ts'
import type { Filters, Question } from '../catalog/question.ts'
import { codesAsked, isSoonerGiven, spendersOfCode } from '../catalog/rfm/codes.ts'
import { type Scheme, segmentLookedAt } from '../catalog/rfm/scheme.ts'
import type { Answer } from '../contract/metrics.ts'
import type { Day } from '../sql/day.ts'
import { readable } from '../sql/sql.ts'
import type { House } from './house.ts'
import { standingOf } from './project.ts'
import { metricOf } from './question.ts'
import { rulesInForce } from './rules-in-force.ts'
import { schemeOf } from './schemes.ts'

const givenFilters = (filters: Filters): Answer['filters'] =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

async function toAsked(house: House, question: Question, unsaved?: Scheme): Promise<Asked> {
  const { from, to, grain, scheme: reference, segment, ...filters } = question
  const { today } = await standingOf(house)
  const scheme = unsaved ?? schemeOf(house, reference)
  return { from, to, today, grain, filters, rules: house.state.settings().rules, scheme, segment }
}

const takes = ({ takes: words }: Metric, word: 'scheme' | 'segment'): boolean => words?.includes(word) ?? false

/** Same key, same rows. Only what stands on today changes with it, and only what takes a scheme with that. */
function keyOf(id: string, { today, scheme, segment, codes: _, ...asked }: Asked, dataVersion: number): string {
  const metric = metricOf(id)
  return JSON.stringify([
    dataVersion,
    id,
    asked,
    metric.time === 'today' ? today : null,
    takes(metric, 'scheme') ? scheme : null,
    takes(metric, 'segment') ? segment : null,
  ])
}

/** The tag (ETag) of the answer that a question has now: same tag, same answer. */
export async function answerTag(house: House, id: string, question: Question): Promise<string> {
  const key = keyOf(id, await toAsked(house, question), await house.warehouse.version())
  const { currency, today } = house.state.settings()
  return createHash('sha256').update(`${currency} ${today} ${key}`).digest('base64url').slice(0, 24)
}

type Asking = { house: House; version: number; signal: AbortSignal | undefined }

/** The question with the spenders of each code, which all that ask nothing else of the same day share. */
async function withCodes({ house, version, signal }: Asking, asked: Asked): Promise<Asked> {
  const { engine } = house.warehouse
  const { to, scoredOn = to, filters, rules, scheme } = asked
  const codes = await house.answers.rows(
    JSON.stringify([version, 'codes', to, scoredOn, filters, rules, scheme]),
    (stop) => engine.query(codesAsked(asked, engine.dialect), spendersOfCode, { signal: stop }),
    signal,
  )
  return { ...asked, codes: z.array(spendersOfCode).parse(codes) }
}

function rowsOf(asking: Asking, id: string, asked: Asked): Promise<AnswerRow[]> {
  const { house, version, signal } = asking
  const metric = metricOf(id)
  const { engine } = house.warehouse
  const compute = async (stop: AbortSignal): Promise<AnswerRow[]> => {
    const isGiven = metric.ofCodes === true && isSoonerGiven(asked.scheme)
    const given = isGiven ? await withCodes({ house, version, signal: stop }, asked) : asked
    return engine.query(metric.sql(given, engine.dialect), metric.row, { signal: stop })
  }
  return house.answers.rows(keyOf(id, asked, version), compute, signal)
}

/** The days on which an answer scores spenders: the ends of what it compares, else the last of the period. */
function daysScored(metric: Metric, { from, to }: Asked): Day[] {
  if (!takes(metric, 'scheme')) return []
  return metric.time === 'period' && metric.overTime !== true && from !== to ? [from, to] : [to]
}

/** What stands beside the rows of an answer about a scheme. */
async function besideRows(
  asking: Asking,
  id: string,
  asked: Asked,
): Promise<Pick<Answer, 'scheme' | 'segment' | 'bins'>> {
  const metric = metricOf(id)
  const days = id === 'rfm-bins' ? [] : daysScored(metric, asked)
  const bins = days.map(async (scoredOn) => ({
    day: scoredOn,
    rows: await rowsOf(asking, 'rfm-bins', scoredOn === asked.to ? asked : { ...asked, scoredOn }),
  }))
  return {
    ...(takes(metric, 'scheme') ? { scheme: asked.scheme } : {}),
    ...(takes(metric, 'segment') ? { segment: segmentLookedAt(asked) } : {}),
    ...(days.length > 0 ? { bins: await Promise.all(bins) } : {}),
  }
}

/**
 * The answer of a metric to a question: the one way to a number, for the API, the page and the command line.
 * @param options.signal stops the query when nobody else waits for the same answer.
 * @param options.unsaved a scheme that nobody has saved, in place of the one that the question names.
 */
export async function answerMetric(
  house: House,
  id: string,
  question: Question,
  { signal, unsaved }: { signal?: AbortSignal | undefined; unsaved?: Scheme } = {},
): Promise<Answer> {
  const version = await house.warehouse.version()
  const asked = await toAsked(house, question, unsaved)
  const asking = { house, version, signal }
  const [rows, beside] = await Promise.all([rowsOf(asking, id, asked), besideRows(asking, id, asked)])
  // An import that landed meanwhile may or may not be in the rows.
  if ((await house.warehouse.version()) !== version)
    return answerMetric(house, id, question, { signal, ...(unsaved && { unsaved }) })
  const { from, to, grain, filters } = asked
  const { currency } = house.state.settings()
  const period = { from, to, grain }
  const rules = rulesInForce(house, metricOf(id), asked)
  return { id, period, filters: givenFilters(filters), dataVersion: version, currency, rules, rows, ...beside }
}

/** The very statement that answers a question, values in place, for a person to read and paste. */
export async function explainMetric(house: House, id: string, question: Question): Promise<string> {
  return readable(metricOf(id).sql(await toAsked(house, question), house.warehouse.engine.dialect))
}
