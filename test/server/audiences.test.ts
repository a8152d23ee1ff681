import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { sizeRow, sizesOn } from '../../src/audience/sizes.ts'
import { suggestAudiences } from '../../src/audience/suggestions.ts'
import { customerCount } from '../../src/catalog/people/customer-list.ts'
import type { CustomerFilter } from '../../src/catalog/people/filter.ts'
import { rulesSchema } from '../../src/catalog/question.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { audienceDetailSchema, audienceSuggestionSchema, listedAudienceSchema } from '../../src/contract/audiences.ts'
import { daySchema } from '../../src/sql/day.ts'
import { empty, sql } from '../../src/sql/sql.ts'
import { engines } from '../engines/engines.ts'
import { loadExampleShop } from '../engines/load-example-shop.ts'
import { serveExample } from './served-example.ts'

type Ask = Awaited<ReturnType<typeof serveExample>>['ask']

const headers = { 'Content-Type': 'application/json' }
const send = (ask: Ask, method: string, path: string, body: unknown) =>
  ask(path, { method, headers, body: JSON.stringify(body) })
const make = async (ask: Ask, body: object) => {
  const response = await send(ask, 'POST', '/api/audiences', body)
  expect(response.status).toBe(201)
  return listedAudienceSchema.parse(await response.json())
}
const listed = async (ask: Ask) => z.array(listedAudienceSchema).parse(await (await ask('/api/audiences')).json())
const sentence = async (response: Response) => ({ status: response.status, error: (await response.json()).error })

const vips: CustomerFilter = { kind: 'tag', tag: 'vip' }

describe('audiences', () => {
  it('stay alive, or keep the list of those who were meant', async () => {
    const { house, ask } = await serveExample()
    const alive = await make(ask, { name: ' Best friends ', who: vips })
    const fixed = await make(ask, { name: 'Friends of May', who: vips, isFixed: true })
    expect([alive.name, alive.customers, fixed.customers]).toEqual(['Best friends', 1, 1])
    const tagged = await send(ask, 'POST', '/api/tags/vip/add', { names: ['ben', 'hal'] })
    expect(tagged.status).toBe(200)
    expect((await listed(ask)).map(({ name, customers }) => [name, customers])).toEqual([
      ['Best friends', 3],
      ['Friends of May', 1],
    ])
    await house.warehouse.write(async (inside) => {
      await inside.execute(sql`update customers set erased_at = timestamp '2024-05-01 00:00:00' where customer_key = 1`)
      await inside.execute(sql`insert into touched select 1`)
    })
    expect((await listed(ask)).map(({ customers }) => customers)).toEqual([2, 0])
  })

  it('are a condition, and so are those who take part in an engagement', async () => {
    const { house, ask } = await serveExample()
    const alive = await make(ask, { name: 'Alive', who: vips })
    const fixed = await make(ask, { name: 'Fixed', who: { kind: 'spending', group: 'spenders' }, isFixed: true })
    const both = { all: [alive, fixed].map(({ id }) => ({ kind: 'audience', audience: id })) }
    const union = await make(ask, { name: 'Union', who: { any: both.all } })
    const ids = async (who: object) => {
      const file = await ask(
        `/api/customers?format=csv&columns=id&sort=id&who=${encodeURIComponent(JSON.stringify(who))}`,
      )
      return file.ok ? (await file.text()).trim().split('\n').slice(1) : sentence(file)
    }
    expect(await ids(both)).toEqual(['ada'])
    expect(await ids({ kind: 'audience', audience: fixed.id })).toHaveLength(fixed.customers)
    expect(union.customers).toBe(fixed.customers)
    expect(await ids({ kind: 'audience', audience: 99 })).toEqual({
      status: 400,
      error: 'There is no audience 99. It may have been removed.',
    })
    expect(await sentence(await ask(`/api/audiences/${fixed.id}`, { method: 'DELETE' }))).toEqual({
      status: 400,
      error: 'The audience "Union" is made of "Fixed" and others. Remove "Union" first.',
    })

    await house.warehouse.write((inside) =>
      inside.execute(sql`update customers set email = customer_id || '@example.com', email_valid = true`),
    )
    const channel = { kind: 'file', format: 'own', consent: 'email' }
    const draft = { name: 'Spring', audience: fixed.id, channel, controlPercent: 50, seed: 3 }
    const { id } = await (await send(ask, 'POST', '/api/engagements', draft)).json()
    expect(await ids({ kind: 'engagement', engagement: id })).toEqual([])
    expect((await ask(`/api/engagements/${id}/start`, { method: 'POST' })).status).toBe(200)
    const parts = ['written', 'held-back'].map((part) => ids({ kind: 'engagement', engagement: id, part }))
    const [written, heldBack] = await Promise.all(parts)
    const outcomes = house.state.engagements.deliveries.counts(id)
    const counted = (outcome: string) => outcomes.find((one) => one.outcome === outcome)?.people ?? 0
    expect(counted('queued')).toBeGreaterThan(0)
    expect(written).toHaveLength(counted('queued'))
    expect(heldBack).toHaveLength(counted('control'))
    expect(await ids({ kind: 'engagement', engagement: id })).toHaveLength(counted('queued') + counted('control'))
    expect(await ids({ kind: 'engagement', engagement: 99 })).toMatchObject({ error: 'There is no engagement 99.' })
  })

  it('tell their size on past days, where it can be asked', async () => {
    const { ask } = await serveExample()
    const spenders = await make(ask, { name: 'Spenders', who: { kind: 'spending', group: 'spenders' } })
    const detail = audienceDetailSchema.parse(await (await ask(`/api/audiences/${spenders.id}`)).json())
    expect(detail.sizes).toEqual([
      { day: '2024-01-31', customers: 2 },
      { day: '2024-02-29', customers: 3 },
      { day: '2024-03-31', customers: 5 },
      { day: '2024-04-02', customers: 6 },
    ])
    const valid = await make(ask, { name: 'Valid', who: { not: { kind: 'city', city: 'Lyon' } } })
    expect(audienceDetailSchema.parse(await (await ask(`/api/audiences/${valid.id}`)).json()).sizes).toBeNull()
  })

  it('are renamed and removed, each under a name of its own', async () => {
    const { ask } = await serveExample()
    const { id } = await make(ask, { name: 'One', who: vips, isFixed: true })
    await make(ask, { name: 'Two', who: vips })
    expect(await sentence(await send(ask, 'POST', '/api/audiences', { name: 'ONE', who: vips }))).toEqual({
      status: 400,
      error: 'There is an audience "One" already. Give this one another name.',
    })
    expect(
      await sentence(await send(ask, 'POST', '/api/audiences', { name: 'Three', who: { all: [{ kind: 'x' }] } })),
    ).toMatchObject({
      error: expect.stringMatching(/^who has a condition of the kind "x"; there are: everyone, .*\w\.$/),
    })
    expect((await send(ask, 'PATCH', `/api/audiences/${id}`, { name: 'two' })).status).toBe(400)
    expect((await send(ask, 'PATCH', `/api/audiences/${id}`, { name: 'Eins' })).status).toBe(200)
    expect(await (await ask(`/api/audiences/${id}`, { method: 'DELETE' })).json()).toEqual({ removed: id, uses: [] })
    expect((await listed(ask)).map(({ name }) => name)).toEqual(['Two'])
    expect((await ask(`/api/audiences/${id}`)).status).toBe(404)
    expect((await make(ask, { name: 'One', who: vips })).id).toBeGreaterThan(id)
  })

  it('are suggested from the numbers of the shop', async () => {
    const { ask } = await serveExample()
    const suggestions = z.array(audienceSuggestionSchema).parse(await (await ask('/api/audiences/suggestions')).json())
    expect(suggestions.map(({ key, customers, reason }) => [key, customers, reason])).toEqual([
      ['best', 1, 'The 5 % of spenders who paid more than 420.00 EUR.'],
      ['once-at-a-discount', 1, 'Of 3 customers who bought once, these did so below the raw price.'],
    ])
  })
})

describe.each(engines)('on $name', ({ open }) => {
  it('suggestions draw the bounds that were worked out by hand, and sizes count as of days', async () => {
    const engine = await open()
    await loadExampleShop(engine)
    const day = (text: string) => daySchema.parse(text)
    const standing = {
      today: day('2024-04-02'),
      rules: rulesSchema.parse({}),
      scheme: defaultScheme,
      schemeOf: () => defaultScheme,
      audienceMembers: () => empty,
      checkEngagement: () => undefined,
    }
    const days = [day('2024-02-29'), day('2024-03-31')]
    const notVips = await engine.query(sizesOn(days, { not: vips }, standing, engine.dialect), sizeRow)
    expect(notVips.map(({ customers }) => customers)).toEqual([2, 6])
    // Twenty people who came back after 10, 20, … 200 days, and the second purchases of ada and ben after 36 and 54.
    const back = Array.from({ length: 20 }, (_, index) => [
      [100 + index, '2023-01-01', addedDay(10 * (index + 1)), 1, 100, '2023-01-01', '2023-01-01'],
      [100 + index, addedDay(10 * (index + 1)), '2299-12-31', 2, 200, '2023-01-01', addedDay(10 * (index + 1))],
    ]).flat()
    const columns = [
      'customer_key',
      'valid_from',
      'valid_to',
      'purchases',
      'revenue',
      'first_purchase_day',
      'last_purchase_day',
    ]
    await engine.load('purchase_history', columns, back)
    const suggestions = await suggestAudiences(engine, standing.today)
    const figures = Object.fromEntries(suggestions.map(({ key, figures: found }) => [key, found]))
    // Returns: 10 … 200, ada's 36 and 23, ben's 54: 23 in all. Second ones: 22, without ada's 23.
    expect(figures['slipping-away']).toEqual({ usualDays: 178, returnsKnown: 23 })
    expect(figures['second-purchase-due']).toEqual({ fromDays: 51, toDays: 148, returnsKnown: 23 })
    expect(figures.best).toEqual({ share: 0.05, revenueAbove: 15_250 })
    for (const { who } of suggestions) {
      const [row] = await engine.query(customerCount(who, standing, engine.dialect), z.object({ value: z.int() }))
      expect(row?.value).toBeGreaterThanOrEqual(0)
    }
    await engine.close()
  })
})

const addedDay = (days: number): string => new Date(Date.UTC(2023, 0, 1 + days)).toISOString().slice(0, 10)
