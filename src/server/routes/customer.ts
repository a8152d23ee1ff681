import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import {
  customerProfileSchema,
  customerTimelineSchema,
  orderLinesSchema,
  segmentHistorySchema,
} from '../../contract/customer-profile.ts'
import { exportCustomer } from '../customer-export.ts'
import { customerProfile, customerTimeline, orderLines, type Sought, segmentHistory } from '../customer-profile.ts'
import { taggedJson } from '../tagged.ts'
import { parameter } from './metrics.ts'
import { type App, absent, givenIn, json, type Served, unchanged } from './route.ts'

const number = z.string().regex(/^\d{1,9}$/, 'key is a whole number, as `key` of the list')
const one = z.object({ key: number })
const text = { type: 'string' } as const

const profile = createRoute({
  method: 'get',
  path: '/api/customers/{key}',
  summary: 'Who a customer is, and all that follows: statuses, tags, totals, scores with where they stand.',
  request: { params: one },
  responses: { 200: json('The customer.', customerProfileSchema), 304: unchanged, 404: absent },
})
const segments = createRoute({
  method: 'get',
  path: '/api/customers/{key}/segments',
  summary: 'The segment of a customer at the end of each of the last twelve months, and today.',
  request: { params: one },
  responses: { 200: json('The months.', segmentHistorySchema), 304: unchanged, 404: absent },
})
const timeline = createRoute({
  method: 'get',
  path: '/api/customers/{key}/timeline',
  summary: 'Orders, refunds, visits, changes of subscriptions and tags of a customer, the newest first.',
  request: { params: one },
  parameters: [
    parameter('limit', { type: 'integer' }, 'How many: 1 to 500, 50 when left out.'),
    parameter('cursor', text, 'What happened before a page: what that page gave as `next`.'),
  ],
  responses: { 200: json('What happened.', customerTimelineSchema), 304: unchanged, 404: absent },
})
const lines = createRoute({
  method: 'get',
  path: '/api/customers/{key}/orders/{order}',
  summary: 'The lines of an order of a customer.',
  request: { params: one.extend({ order: number }) },
  responses: { 200: json('The lines.', orderLinesSchema), 304: unchanged, 404: absent },
})
const everything = createRoute({
  method: 'get',
  path: '/api/customers/{key}/export',
  summary: 'All that is known of a customer, as JSON and CSV files in a zip.',
  request: { params: one },
  responses: {
    200: { description: 'The zip.', content: { 'application/zip': { schema: z.string() } } },
    404: absent,
  },
})

export function addCustomerRoute(app: App, { house }: Served): void {
  const soughtBy = (c: Context, key: string): Sought => ({ house, key: Number(key), signal: c.req.raw.signal })
  app.openapi(profile, async (c) => taggedJson(c, await customerProfile(soughtBy(c, c.req.valid('param').key))))
  app.openapi(segments, async (c) => taggedJson(c, await segmentHistory(soughtBy(c, c.req.valid('param').key))))
  app.openapi(timeline, async (c) =>
    taggedJson(c, await customerTimeline(soughtBy(c, c.req.valid('param').key), givenIn(c))),
  )
  app.openapi(lines, async (c) => {
    const { key, order } = c.req.valid('param')
    return taggedJson(c, await orderLines(soughtBy(c, key), Number(order)))
  })
  app.openapi(everything, async (c) => {
    const { key } = c.req.valid('param')
    const zip = await exportCustomer(soughtBy(c, key))
    c.header('Content-Type', 'application/zip')
    c.header('Content-Disposition', `attachment; filename="customer-${key}.zip"`)
    c.header('Cache-Control', 'no-store')
    return c.body(new Uint8Array(zip))
  })
}
