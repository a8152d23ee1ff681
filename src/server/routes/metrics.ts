import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Question } from '../../catalog/question.ts'
import { answerSchema, answerSqlSchema, metricDescriptionSchema } from '../../contract/metrics.ts'
import { grains } from '../../sql/day.ts'
import { UserError } from '../../user-error.ts'
import { answerMetric, answerTag, explainMetric } from '../answer-metric.ts'
import { answerCsv } from '../csv.ts'
import { describeMetrics } from '../describe-metrics.ts'
import { filterWords, rfmWordsTaken } from '../filter-words.ts'
import type { House } from '../house.ts'
import { metricOf, readQuestion } from '../question.ts'
import { holdsAlready, mark, notModified, sizedJson, taggedJson } from '../tagged.ts'
import { type App, absent, askedIn, json, refused, type Served, unavailable, unchanged } from './route.ts'

const metricId = z.object({ id: z.string().openapi({ example: 'revenue' }) })

// Only documents the parameters: which of them a metric answers to is the metric's, so `readQuestion` reads them.
export const day = { type: 'string', format: 'date', example: '2011-12-09' } as const
const text = { type: 'string' as const }
const texts = { type: 'array' as const, items: text }
const oneOf = (names: readonly string[]) => ({ type: 'string' as const, enum: [...names] })
export const parameter = <Schema extends object>(name: string, schema: Schema, description: string) => ({
  name,
  in: 'query' as const,
  required: false,
  description,
  schema,
})

/** The days and the filters of a question. */
export const questionParameters = [
  parameter('from', day, 'First day; 30 days ending on `to` when left out.'),
  parameter('to', day, "Last day, included; the project's today when left out."),
  parameter('grain', oneOf(grains), 'Width of the buckets of a metric over time; day when left out.'),
  ...Object.entries(filterWords).map(([name, words]) =>
    parameter(name, name === 'store' ? texts : text, `Only orders of it: ${words}. Not every metric answers to it.`),
  ),
]
const parameters = [
  ...questionParameters,
  ...Object.entries(rfmWordsTaken).map(([name, words]) =>
    parameter(name, text, `Of RFM: ${words}. Not every metric answers to it.`),
  ),
]
const formatParameter = parameter('format', oneOf(['json', 'csv']), 'The form of the answer, before what Accept says.')

const metrics = createRoute({
  method: 'get',
  path: '/api/metrics',
  summary: 'The catalogue: every metric with its definition.',
  responses: { 200: json('The catalogue.', z.array(metricDescriptionSchema)), 304: unchanged },
})

const metric = createRoute({
  method: 'get',
  path: '/api/metrics/{id}',
  summary: 'The answer of one metric.',
  request: { params: metricId },
  parameters: [...parameters, formatParameter],
  responses: {
    200: {
      description: 'The answer. Money in JSON is in minor units of the currency beside it; in CSV in main units.',
      content: { 'application/json': { schema: answerSchema }, 'text/csv': { schema: z.string() } },
    },
    304: unchanged,
    400: refused,
    404: absent,
    503: unavailable,
  },
})

const metricSql = createRoute({
  method: 'get',
  path: '/api/metrics/{id}/sql',
  summary: 'The very statement that answers, values in place.',
  request: { params: metricId },
  parameters,
  responses: { 200: json('The statement.', answerSqlSchema), 304: unchanged, 400: refused, 404: absent },
})

/** Whether the asker wants CSV, by the parameter, else by Accept. */
export function wantsCsv(c: Context, format: string | undefined): boolean {
  if (format !== undefined && format !== 'csv' && format !== 'json') {
    throw new UserError(`format is "${format}"; it must be json or csv.`)
  }
  return format === undefined ? /^text\/csv\b/i.test(c.req.header('Accept')?.trim() ?? '') : format === 'csv'
}

async function sendAnswer(c: Context, house: House, id: string, question: Question, asCsv: boolean): Promise<Response> {
  const suffix = asCsv ? '-csv' : ''
  const held = (await answerTag(house, id, question)) + suffix
  c.header('Vary', 'Accept')
  if (holdsAlready(c, held)) return notModified(c, held)
  const answer = await answerMetric(house, id, question, { signal: c.req.raw.signal })
  // The data may have moved on since `held` was made: a tag is never put on an answer of another version.
  const current = (await answerTag(house, id, question)) + suffix
  if (current === held) mark(c, held)
  if (!asCsv) return sizedJson(c, answer)
  const { from, to } = question
  c.header('Content-Disposition', `attachment; filename="${id} ${from} to ${to}.csv"`)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  return c.body(answerCsv(metricOf(id).columns, answer))
}

export function addMetricRoutes(app: App, { house }: Served): void {
  app.openapi(metrics, (c) => taggedJson(c, describeMetrics()))
  app.openapi(metric, async (c) => {
    const { id } = c.req.valid('param')
    metricOf(id)
    const { once, several } = askedIn(c)
    const { format, ...given } = once
    const asCsv = wantsCsv(c, format)
    return sendAnswer(c, house, id, await readQuestion(house, id, { ...given, ...several }), asCsv)
  })
  app.openapi(metricSql, async (c) => {
    const { id } = c.req.valid('param')
    const { once, several } = askedIn(c)
    const question = await readQuestion(house, id, { ...once, ...several })
    return taggedJson(c, { sql: await explainMetric(house, id, question) })
  })
}
