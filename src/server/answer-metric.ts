import { createHash } from 'node:crypto'
import type { Asked } from '../catalog/metric.ts'
import { type Filters, filtersSchema, type Question, type Rules } from '../catalog/question.ts'
import { readable } from '../sql/sql.ts'
import type { Answer } from './contract.ts'
import type { House } from './house.ts'
import { metricOf } from './question.ts'

const filtersOf = (question: Question) => filtersSchema.parse({ channel: question.channel, store: question.store })

const givenFilters = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

const toAsked = (question: Question, rules: Rules): Asked => ({
  from: question.from,
  to: question.to,
  grain: question.grain,
  filters: filtersOf(question),
  rules,
})

const keyOf = (id: string, asked: Asked, dataVersion: number): string => JSON.stringify([dataVersion, id, asked])

/** The tag (ETag) of the answer that a question has now: same tag, same answer. */
export async function answerTag(house: House, id: string, question: Question): Promise<string> {
  const { rules, currency } = house.state.settings()
  const key = keyOf(id, toAsked(question, rules), await house.warehouse.version())
  return createHash('sha256').update(`${currency} ${key}`).digest('base64url').slice(0, 24)
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
  const { rules, currency } = house.state.settings()
  const asked = toAsked(question, rules)
  const before = await house.warehouse.version()
  const rows = await house.answers.rows(
    keyOf(id, asked, before),
    (stop) => engine.query(metric.sql(asked, engine.dialect), metric.row, { signal: stop }),
    signal,
  )
  // An import that landed meanwhile may or may not be in the rows; only an unchanged version tells which.
  if ((await house.warehouse.version()) !== before) return answerMetric(house, id, question, { signal })
  const { from, to, grain } = question
  return { id, period: { from, to, grain }, filters: givenFilters(asked.filters), dataVersion: before, currency, rows }
}

/** The very statement that answers a question, values in place, for a person to read and paste. */
export function explainMetric(house: House, id: string, question: Question): string {
  return readable(metricOf(id).sql(toAsked(question, house.state.settings().rules), house.warehouse.engine.dialect))
}
