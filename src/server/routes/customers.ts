import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { customerColumnNames } from '../../catalog/people/customer-columns.ts'
import { customerCountSchema, customerListSchema } from '../../contract/customers.ts'
import { foundCustomersSchema } from '../../contract/found-customers.ts'
import type { House } from '../house.ts'
import { countCustomers, customersCsv, customersXlsx, listCustomers, searchCustomers } from '../list-customers.ts'
import { taggedJson } from '../tagged.ts'
import { day, parameter, wantsCsv } from './metrics.ts'
import { type App, givenIn, json, refused, type Served, unavailable, unchanged } from './route.ts'

const text = { type: 'string' } as const
const who = parameter(
  'who',
  { ...text, example: '{"kind":"spending","group":"spenders"}' },
  'Which customers: conditions as JSON, see docs/people.md; everyone when left out.',
)

const list = createRoute({
  method: 'get',
  path: '/api/customers',
  summary:
    'A page of the customers whom a filter means, and how many they are; all of them as CSV, or XLSX (`format=xlsx`).',
  parameters: [
    who,
    parameter('asOf', day, "The day of the columns; the project's today when left out."),
    parameter('sort', text, 'A column; with - before it the largest first. -revenue when left out.'),
    parameter('columns', text, `Names with commas between, of: ${customerColumnNames.join(', ')}.`),
    parameter('scheme', text, 'The RFM scheme of the column segment: id or id@version.'),
    parameter('limit', { type: 'integer' }, 'Rows of a page: 1 to 1000, 100 when left out. Not for CSV.'),
    parameter('cursor', text, 'The rows after a page: what that page gave as `next`. Not for CSV.'),
    parameter(
      'format',
      { ...text, enum: ['json', 'csv', 'xlsx'] },
      'json, or all of them as csv or xlsx; by the Accept header when left out.',
    ),
  ],
  responses: {
    200: {
      description: 'The customers. Money in JSON is in minor units of the currency beside it; in CSV in main units.',
      content: { 'application/json': { schema: customerListSchema }, 'text/csv': { schema: z.string() } },
    },
    304: unchanged,
    400: refused,
    503: unavailable,
  },
})

const count = createRoute({
  method: 'get',
  path: '/api/customers/count',
  summary: 'How many customers a filter means.',
  parameters: [who],
  responses: { 200: json('The number.', customerCountSchema), 304: unchanged, 400: refused, 503: unavailable },
})

const search = createRoute({
  method: 'get',
  path: '/api/customers/search',
  summary: 'Customers by id, e-mail address, phone number or name: whole, begun, or a part of it, in that order.',
  parameters: [
    {
      ...parameter('q', text, 'What was typed. Case, accents and the spelling of a phone number do not matter.'),
      required: true,
    },
    parameter('limit', { type: 'integer' }, '1 to 50, 10 when left out.'),
  ],
  responses: {
    200: json('The customers, best first.', foundCustomersSchema),
    304: unchanged,
    400: refused,
    503: unavailable,
  },
})

const encoder = new TextEncoder()

const files = {
  csv: { type: 'text/csv; charset=utf-8', writer: customersCsv },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', writer: customersXlsx },
} as const

/** A file that grows as the asker reads it. An error cuts the answer off, so that no half of a file looks whole. */
async function sendFile(
  c: Context,
  house: House,
  format: keyof typeof files,
  given: Record<string, string>,
): Promise<Response> {
  const { type, writer: open } = files[format]
  const writeAll = await open(house, given)
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
  const writer = writable.getWriter()
  const write = (part: string | Uint8Array) => writer.write(typeof part === 'string' ? encoder.encode(part) : part)
  const written = writeAll(write, { signal: c.req.raw.signal })
  written
    .then(
      () => writer.close(),
      (error: unknown) => writer.abort(error),
    )
    .catch(() => undefined) // nobody reads any more
  c.header('Content-Disposition', `attachment; filename="customers.${format}"`)
  c.header('Content-Type', type)
  c.header('Cache-Control', 'no-store')
  return c.body(readable)
}

export function addCustomerRoutes(app: App, { house }: Served): void {
  app.openapi(count, async (c) => taggedJson(c, await countCustomers(house, givenIn(c), { signal: c.req.raw.signal })))
  app.openapi(search, async (c) =>
    taggedJson(c, await searchCustomers(house, givenIn(c), { signal: c.req.raw.signal })),
  )
  app.openapi(list, async (c) => {
    const { format, ...given } = givenIn(c)
    c.header('Vary', 'Accept')
    if (format === 'xlsx') return sendFile(c, house, 'xlsx', given)
    if (wantsCsv(c, format)) return sendFile(c, house, 'csv', given)
    return taggedJson(c, await listCustomers(house, given, { signal: c.req.raw.signal }))
  })
}
