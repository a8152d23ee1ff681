import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import {
  customerProfileSchema,
  customerTimelineSchema,
  segmentHistorySchema,
} from '../../src/contract/customer-profile.ts'
import { sql } from '../../src/sql/sql.ts'
import { serveExample } from './served-example.ts'

it('tells who a customer is, with the scores and where they stand', async () => {
  const { ask } = await serveExample()
  const profile = customerProfileSchema.parse(await (await ask('/api/customers/1')).json())
  expect(profile.person).toMatchObject({ purchases: 3, revenue: 18_000, lastPurchase: '2024-03-04' })
  expect(profile.tags.map(({ tag }) => tag)).toEqual(['newsletter', 'vip'])
  expect(profile.scores.map(({ axis, value }) => [axis, value])).toEqual([
    ['recency', expect.any(Number)],
    ['frequency', 3],
    ['monetary', 18_000],
  ])
  for (const { value, band } of profile.scores) {
    expect(band.from).toBeLessThanOrEqual(value)
    expect(band.to).toBeGreaterThanOrEqual(value)
  }
  const { months } = segmentHistorySchema.parse(await (await ask('/api/customers/1/segments')).json())
  expect(months).toHaveLength(13)
  expect(months.at(-1)).toEqual({ day: profile.asOf, segment: profile.segment })
  expect(months[0]?.segment).toBeNull()
  const prospect = customerProfileSchema.parse(await (await ask('/api/customers/6')).json())
  expect(prospect).toMatchObject({ segment: null, scores: [], person: { purchases: 0, revenue: 0 } })
})

it('pages the timeline', async () => {
  const { ask } = await serveExample()
  const page = async (asked: string) =>
    customerTimelineSchema.parse(await (await ask(`/api/customers/1/timeline${asked}`)).json())
  const whole = await page('')
  expect(whole.next).toBeNull()
  const first = await page('?limit=5')
  const rest = await page(`?limit=5&cursor=${first.next}`)
  expect([...first.happenings, ...rest.happenings]).toEqual(whole.happenings)
  expect(rest.next).toBeNull()
})

it('knows nobody who was erased or never was', async () => {
  const { house, ask } = await serveExample()
  await house.warehouse.write((inside) =>
    inside.execute(sql`update customers set erased_at = timestamp '2024-02-01 00:00:00' where customer_key = 2`),
  )
  for (const path of ['2', '2/timeline', '2/segments', '2/export', '2/orders/4', '999']) {
    const response = await ask(`/api/customers/${path}`)
    expect([path, response.status]).toEqual([path, 404])
    expect(await response.json()).toHaveProperty('error', expect.stringContaining('There is no customer'))
  }
  expect((await ask('/api/customers/zoe')).status).toBe(400)
})

it('exports all that is known of a customer, and nothing of another', async () => {
  const { ask } = await serveExample()
  const response = await ask('/api/customers/1/export')
  expect(response.headers.get('Content-Type')).toBe('application/zip')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  expect(textOf('orders.csv').split('\n')).toHaveLength(5)
  expect(textOf('orders.csv')).toContain('A3')
  expect(
    Object.values(files)
      .map((file) => strFromU8(file))
      .join(),
  ).not.toContain('B1')
  expect(JSON.parse(textOf('customer.json'))).toMatchObject({
    profile: { key: 1, person: { revenue: 18_000 } },
    facts: { tags: [{ tag: 'newsletter' }, { tag: 'vip' }] },
  })
})
