import { createHash } from 'node:crypto'
import type { Asked } from '../catalog/metric.ts'
import type { Filters, Question } from '../catalog/question.ts'
import { readable } from '../sql/sql.ts'
import type { Answer } from './contract.ts'
import type { House } from './house.ts'
import { standingOf } from './project.ts'
import { metricOf } from './question.ts'

const givenFilters = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

async function toAsked(house: House, question: Question): Promise<Asked> {
  const { from, to, grain, ...filters } = question
  const { today } = await standingOf(house)
  return { from, to, today, grain, filters, rules: house.state.settings().rules }
}

/** Same key, same rows. Only what stands on today changes with it. */
function keyOf(id: string, { today, ...asked }: Asked, dataVersion: number): string {
  const standsOnToday = metricOf(id).time === 'today'
  return JSON.stringify([dataVersion, id, asked, standsOnToday ? today : null])
}

/** The tag (ETag) of the answer that a question has now: same tag, same answer. */
export async function answerTag(house: House, id: string, question: Question): Promise<string> {
  const key = keyOf(id, await toAsked(house, question), await house.warehouse.version())
  return createHash('sha256').update(`${house.state.settings().currency} ${key}`).digest('base64url').slice(0, 24)
}

/**
 * The answer of a metric to a question: the one way to a number, for the API, the page and the command line.
 * @param options.signal stops the query when nobody else waits for the same answer.
 */
export async function answerMetric(
  house: House,
  id: string,
  question: Question,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Answer> {
  const metric = metricOf(id)
  const { engine } = house.warehouse
  const before = await house.warehouse.version()
  const asked = await toAsked(house, question)
  const rows = await house.answers.rows(
    keyOf(id, asked, before),
    (stop) => engine.query(metric.sql(asked, engine.dialect), metric.row, { signal: stop }),
    signal,
  )
  // An import that landed meanwhile may or may not be in the rows.
  if ((await house.warehouse.version()) !== before) return answerMetric(house, id, question, { signal })
  const { from, to, grain, filters } = asked
  const { currency } = house.state.settings()
  return { id, period: { from, to, grain }, filters: givenFilters(filters), dataVersion: before, currency, rows }
}

/** The very statement that answers a question, values in place, for a person to read and paste. */
export async function explainMetric(house: House, id: string, question: Question): Promise<string> {
  return readable(metricOf(id).sql(await toAsked(house, question), house.warehouse.engine.dialect))
}
