import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { askedOn, type Standing } from '../../src/catalog/people/condition.ts'
import { customerColumnNames } from '../../src/catalog/people/customer-columns.ts'
import { customerPage, listRow } from '../../src/catalog/people/customer-list.ts'
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
} from '../../src/catalog/people/profile.ts'
import { rulesSchema } from '../../src/catalog/question.ts'
import { stateNames } from '../../src/catalog/rfm/scheme.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { daySchema } from '../../src/sql/day.ts'
import { empty, type Sql } from '../../src/sql/sql.ts'
import { enginesAndWire } from './engines.ts'
import { loadExampleShop } from './load-example-shop.ts'

const march = daySchema.parse('2024-03-31')
const january = daySchema.parse('2024-01-31')
const standing: Standing = {
  today: march,
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
  schemeOf: () => defaultScheme,
  audienceMembers: () => empty,
  checkEngagement: () => undefined,
}
const asked = askedOn(march, standing)
const places = [
  { place: 0, endsOn: daySchema.parse('2023-12-31') },
  { place: 1, endsOn: january },
  { place: 2, endsOn: march },
]
const ada = 1

describe.each(enginesAndWire)('$name', ({ open }) => {
  let engine: Engine
  const rows = <Row>(statement: Sql, row: z.ZodType<Row>) => engine.query(statement, row)

  beforeAll(async () => {
    engine = await open()
    await loadExampleShop(engine)
  })
  afterAll(() => engine.close())

  test('tells who Ada is and what she bought, as of a day', async () => {
    expect(await rows(personOf(ada, march), personRow)).toMatchObject([
      {
        gender: 'female',
        isIdentified: true,
        purchases: 3,
        revenue: 18_000,
        firstPurchase: '2024-01-05',
        lastPurchase: '2024-03-04',
      },
    ])
    expect(await rows(personOf(ada, january), personRow)).toMatchObject([
      { purchases: 1, revenue: 10_000, lastPurchase: '2024-01-05' },
    ])
    expect(await rows(personOf(999, march), personRow)).toEqual([])
  })

  test('tells her statuses, her tags, her scores and the segments before', async () => {
    expect(await rows(statusesOf(2, march), statusRow)).toMatchObject([
      { channel: 'email', status: 'unsubscribed', hasConsent: false, from: '2024-03-06' },
      { channel: 'email', status: 'subscribed', from: '2024-01-10', until: '2024-03-06' },
    ])
    expect(await rows(tagsOf(ada, march), tagRow)).toEqual([
      { tag: 'newsletter', since: '2024-01-05' },
      { tag: 'vip', since: '2024-01-05' },
    ])
    const [scores] = await rows(scoresOfCustomer(ada, asked, engine.dialect), scoreRow)
    expect(scores).toMatchObject({ recency: 27, frequency: 3, monetary: 18_000 })
    expect(Object.keys(stateNames(defaultScheme))).toContain(scores?.segment)
    const segments = await rows(segmentsOfCustomer(ada, asked, places, engine.dialect), segmentRow)
    expect(segments.map(({ place }) => place)).toEqual([1, 2])
    expect(segments[1]?.segment).toBe(scores?.segment)
  })

  test('tells what happened, the newest first, page by page, and the lines of an order', async () => {
    const all = await rows(happeningsOf(ada, march, { limit: 100, offset: 0 }), happeningRow)
    const nothing = { order: 0, what: '', channel: '', store: '', amount: 0, count: 0 }
    expect(all).toEqual([
      { ...nothing, day: '2024-03-29', kind: 'visit', count: 1 },
      { ...nothing, day: '2024-03-04', kind: 'order', order: 3, what: 'A3', channel: 'web', amount: 3_000, count: 3 },
      {
        day: '2024-02-10',
        kind: 'order',
        order: 2,
        what: 'A2',
        channel: 'store',
        store: 'Oak',
        amount: 5_000,
        count: 1,
      },
      { ...nothing, day: '2024-02-01', kind: 'subscription', what: 'subscribed', channel: 'sms' },
      { ...nothing, day: '2024-01-05', kind: 'tag-added', what: 'newsletter' },
      { ...nothing, day: '2024-01-05', kind: 'tag-added', what: 'vip' },
      { ...nothing, day: '2024-01-05', kind: 'subscription', what: 'subscribed', channel: 'email' },
      { ...nothing, day: '2024-01-05', kind: 'order', order: 1, what: 'A1', channel: 'web', amount: 10_000, count: 2 },
    ])
    const pages = await Promise.all(
      all.map((_, offset) => rows(happeningsOf(ada, march, { limit: 1, offset }), happeningRow)),
    )
    expect(pages.flat()).toEqual(all)
    const gus = await rows(happeningsOf(7, march, { limit: 100, offset: 0 }), happeningRow)
    expect(gus.map(({ kind }) => kind)).toContain('cancelled')
    expect(
      (await rows(happeningsOf(2, march, { limit: 100, offset: 0 }), happeningRow)).map(({ kind }) => kind),
    ).toContain('refund')
  })

  test('gives the lines of an order to its own customer alone', async () => {
    await engine.load('order_lines', ['order_key', 'line', 'product', 'quantity', 'paid'], [[1, 1, 'Lamp', 2, 10_000]])
    expect(await rows(linesOf(ada, 1), lineRow)).toEqual([
      { line: 1, productId: null, product: 'Lamp', category: null, quantity: 2, paid: 10_000 },
    ])
    expect(await rows(linesOf(2, 1), lineRow)).toEqual([])
  })

  test.each([
    ['revenue', ['cleo', 'ada', 'ben', 'eve']],
    ['tags', ['cleo', 'ada', 'ben', 'dan']],
    ['segment', ['ben', 'dan', 'eve', 'ada']],
  ] as const)('lists whom a filter means by %s, with every column', async (column, ids) => {
    const asked = {
      who: { kind: 'spending', group: 'spenders' },
      asOf: march,
      columns: customerColumnNames,
      sort: { column, isDescending: true },
      limit: 4,
    } as const
    const rows = await engine.query(customerPage(asked, standing, engine.dialect), listRow(customerColumnNames))
    expect(rows.map(({ id }) => id)).toEqual(ids)
    expect(rows.find(({ id }) => id === 'ada')).toMatchObject({
      revenue: 18_000,
      segment: 'loyal',
      tags: 'newsletter|vip',
    })
  })
})
