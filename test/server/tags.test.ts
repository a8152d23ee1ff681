import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { tagChangeSchema, tagCountSchema } from '../../src/contract/tags.ts'
import { sql } from '../../src/sql/sql.ts'
import { fingerprint } from '../promises/fingerprint.ts'
import { type Ask, formOf, outcome, send, serveEmpty } from './sent-imports.ts'

const customers = `customer_id,email,phone,registered_at,tags
ada,ada@example.com,+48600100200,2024-01-05,vip|newsletter
ben,ben@example.com,,2024-02-01,newsletter
cleo,,+48 600 100 300,2024-03-01,
`
const sales = 'customer,date,amount\nada,2024-03-31,5\n'

/** A shop whose facts end, and whose dashboard stands, on 31 March 2024. */
async function serveShop() {
  const served = await serveEmpty()
  served.house.state.changeSettings({ defaultCountry: 'PL', today: '2024-03-31' as never })
  await outcome(served.ask, await send(served.ask, formOf({ 'people.csv': customers })))
  await outcome(served.ask, await send(served.ask, formOf({ 'sales.csv': sales })))
  return served
}

const headers = { 'Content-Type': 'application/json' }
const ask = async (asked: Ask, method: string, path: string, body?: unknown) => {
  const response = await asked(`/api/tags${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}
const change = async (asked: Ask, method: string, path: string, body?: unknown) => {
  const answer = await ask(asked, method, path, body)
  expect(answer).toMatchObject({ status: 200 })
  return tagChangeSchema.parse(answer.body)
}
const counts = async (asked: Ask) =>
  Object.fromEntries(
    z
      .array(tagCountSchema)
      .parse((await ask(asked, 'GET', '')).body)
      .map(({ tag, customers: held }) => [tag, held]),
  )
const names = (...given: string[]) => ({ names: given })

const holdingRow = z.object({ customer: z.string(), tag: z.string(), from: z.string(), to: z.string() })

describe('tags', () => {
  it('are listed with their counts, those that nobody holds too', async () => {
    const { ask: asked } = await serveShop()
    expect(await counts(asked)).toEqual({ newsletter: 2, vip: 1 })
    await change(asked, 'POST', '', { tag: ' spring ' })
    expect(await counts(asked)).toEqual({ newsletter: 2, vip: 1, spring: 0 })
  })

  it('are given by id, e-mail or phone; who is unknown is named, and nobody gets one twice', async () => {
    const { house, ask: asked } = await serveShop()
    const people = names('ada', 'BEN@example.com', '600 100 300', 'nobody@example.com', 'ben')
    expect(await change(asked, 'POST', '', { tag: 'spring', people })).toEqual({
      tag: 'spring',
      changed: 3,
      unchanged: 0,
      unknown: ['nobody@example.com'],
    })
    const before = await fingerprint(house.warehouse.engine)
    expect(await change(asked, 'POST', '/spring/add', people)).toMatchObject({ changed: 0, unchanged: 3 })
    expect(await fingerprint(house.warehouse.engine)).toBe(before)
    expect(await counts(asked)).toMatchObject({ spring: 3 })
    const top = await (await asked('/api/metrics/top-tags')).json()
    expect(top.rows[0]).toEqual({ tag: 'spring', customers: 3 })
  })

  it('are given and taken by a customer filter', async () => {
    const { ask: asked } = await serveShop()
    await change(asked, 'POST', '', { tag: 'bought', people: { who: { kind: 'spending', group: 'spenders' } } })
    expect(await counts(asked)).toMatchObject({ bought: 1 })
    const holders = { who: { kind: 'tag', tag: 'newsletter' } }
    expect(await change(asked, 'POST', '/newsletter/end', holders)).toMatchObject({ changed: 2, unchanged: 0 })
    expect(await counts(asked)).toMatchObject({ newsletter: 0 })
  })

  it('end on the day on which the dashboard stands; that they were held stays, and they come back', async () => {
    const { house, ask: asked } = await serveShop()
    await change(asked, 'POST', '/vip/end', names('ada'))
    expect(await change(asked, 'POST', '/vip/end', names('ada', 'ben'))).toMatchObject({ changed: 0, unchanged: 2 })
    const holdings = () =>
      house.warehouse.engine.query(
        sql`select customer_id as customer, tag, valid_from as "from", valid_to as "to" from tag_history join customers using (customer_key) where tag = 'vip'`,
        holdingRow,
      )
    expect(await holdings()).toEqual([{ customer: 'ada', tag: 'vip', from: '2024-01-05', to: '2024-03-31' }])
    await change(asked, 'POST', '/vip/add', names('ada'))
    expect(await holdings()).toEqual([{ customer: 'ada', tag: 'vip', from: '2024-01-05', to: '2299-12-31' }])
  })

  it('are renamed, merged and removed for all days, today or everyone', async () => {
    const { ask: asked } = await serveShop()
    await change(asked, 'PATCH', '/vip', { name: 'best' })
    expect(await counts(asked)).toEqual({ newsletter: 2, best: 1 })
    const february = await (await asked('/api/metrics/tags-over-time?from=2024-02-01&to=2024-02-29&grain=month')).json()
    expect(february.rows).toEqual([
      { bucket: '2024-02-01', tag: 'best', customers: 1 },
      { bucket: '2024-02-01', tag: 'newsletter', customers: 2 },
    ])
    expect(await change(asked, 'POST', '/best/merge', { into: 'newsletter' })).toMatchObject({ changed: 1 })
    expect(await counts(asked)).toEqual({ newsletter: 2 })
    expect(await change(asked, 'DELETE', '/newsletter')).toMatchObject({ changed: 2 })
    expect(await counts(asked)).toEqual({ newsletter: 0 })
  })

  it('refuse what cannot be, in one sentence each, and nothing changes', async () => {
    const { house, ask: asked } = await serveShop()
    const before = await fingerprint(house.warehouse.engine)
    const refusals = [
      ['PATCH', '/vip', { name: 'newsletter' }, 400, 'There is a tag "newsletter" already. Merge "vip" into it'],
      ['POST', '', { tag: 'vip' }, 400, 'There is a tag "vip" already. Add people to it.'],
      ['POST', '', { tag: 'a|b' }, 400, 'contains no |, which parts tags in files.'],
      ['POST', '/newsleter/add', { names: ['ada'] }, 404, 'There is no tag "newsleter". Did you mean newsletter?'],
      ['POST', '/vip/add', { names: [] }, 400, 'Name'],
      ['POST', '/vip/merge', { into: 'vip' }, 400, '"vip" cannot be merged into itself.'],
      ['DELETE', '/none', undefined, 404, 'There is no tag "none".'],
    ] as const
    for (const [method, path, body, status, sentence] of refusals) {
      const refused = await ask(asked, method, path, body)
      expect([refused.status, refused.body.error]).toEqual([status, expect.stringContaining(sentence)])
    }
    expect(await fingerprint(house.warehouse.engine)).toBe(before)
  })
})

const byCustomer = z.object({ customer: z.string(), tag: z.string() })

describe('undoing an import', () => {
  it('keeps what was done by hand since: labels given, taken, renamed and merged', async () => {
    const { house, ask: asked } = await serveShop()
    const held = async () =>
      house.warehouse.engine.query(
        sql`select coalesce(customer_id, email) as customer, tag from tag_history join customers using (customer_key)
          where valid_to = '2299-12-31' order by customer, tag`,
        byCustomer,
      )
    const more =
      'customer_id,registered_at,tags\nada,2024-01-05,imported\nben,2024-02-01,imported\ndan,2024-03-30,imported\n'
    await outcome(asked, await send(asked, formOf({ 'more.csv': more })))
    await change(asked, 'POST', '', { tag: 'by hand', people: names('ada', 'cleo', 'dan') })
    await change(asked, 'POST', '/newsletter/end', names('ben'))
    await change(asked, 'PATCH', '/vip', { name: 'best' })
    expect((await asked('/api/imports/3', { method: 'DELETE' })).status).toBe(200)
    const kept = [
      { customer: 'ada', tag: 'best' },
      { customer: 'ada', tag: 'by hand' },
      { customer: 'ada', tag: 'newsletter' },
      { customer: 'cleo', tag: 'by hand' },
    ]
    expect(await held()).toEqual(kept)
    expect((await asked('/api/imports/2', { method: 'DELETE' })).status).toBe(200)
    expect(await held()).toEqual(kept)
  })
})
