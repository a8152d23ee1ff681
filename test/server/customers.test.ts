import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { customerColumnNames } from '../../src/catalog/people/customer-columns.ts'
import { customerCountSchema, customerListSchema } from '../../src/contract/customers.ts'
import { foundCustomersSchema } from '../../src/contract/found-customers.ts'
import { outcome, send, serveEmpty } from './sent-imports.ts'
import { serveExample } from './served-example.ts'

const queryOf = (given: Record<string, string | object>): string =>
  String(
    new URLSearchParams(
      Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
  )

/** The example shop, with contact data. */
async function servePeople() {
  const { house, ask } = await serveExample()
  await house.warehouse.write(async (inside) => {
    await inside.load(
      'customers',
      ['customer_key', 'customer_id', 'email', 'phone', 'first_name', 'last_name', 'city', 'first_day'],
      [
        [9, 'ID-77', 'zoe.lodz@example.com', '+33612345678', 'Zoé', 'Łódź', 'Kraków', '2024-01-01'],
        [10, 'ID-770', 'zoe@example.com', '+48600123456', '=HYPERLINK("x")', 'Straße', null, '2024-01-02'],
        [11, 'gone', 'gone@example.com', '+48600999999', 'Zoé', 'Gone', 'Kraków', '2024-01-03'],
      ],
    )
    await inside.execute({
      kind: 'sql',
      pieces: ["update customers set erased_at = timestamp '2024-02-01 00:00:00' where customer_key = 11"],
    })
    await inside.execute({ kind: 'sql', pieces: ['insert into touched select customer_key from customers'] })
  })
  const list = async (given: Record<string, string | object> = {}) =>
    customerListSchema.parse(await (await ask(`/api/customers?${queryOf(given)}`)).json())
  const search = async (q: string, limit = '10') =>
    foundCustomersSchema.parse(await (await ask(`/api/customers/search?${queryOf({ q, limit })}`)).json()).customers
  const errorOf = async (path: string) => {
    const response = await ask(path)
    expect(response.status).toBe(400)
    return (await response.json()).error
  }
  return { house, ask, list, search, errorOf }
}

it('tells of each customer what is true on a day', async () => {
  const { list } = await servePeople()
  const { rows, count, asOf } = await list({
    asOf: '2024-03-31',
    who: { kind: 'spending', group: 'spenders', asOf: '2024-03-31' },
  })
  expect({ count, asOf }).toEqual({ count: 5, asOf: '2024-03-31' })
  expect(rows.map(({ id }) => id)).toEqual(['cleo', 'ada', 'ben', 'eve', 'dan'])
  expect(rows[1]).toEqual({
    key: 1,
    id: 'ada',
    name: null,
    email: null,
    phone: null,
    emailStatus: 'subscribed',
    smsStatus: 'subscribed',
    segment: 'loyal',
    firstDay: '2024-01-05',
    lastPurchase: '2024-03-04',
    purchases: 3,
    revenue: 18_000,
    tags: 'newsletter|vip',
  })
})

it('pages through every order without losing or doubling anyone', async () => {
  const { list } = await servePeople()
  for (const column of customerColumnNames) {
    for (const sort of [column, `-${column}`]) {
      const keys: number[] = []
      const whole = (await list({ sort, columns: 'id' })).rows.map(({ key }) => key)
      let cursor: string | null | undefined
      do {
        const page = await list({ sort, columns: 'id', limit: '3', ...(cursor ? { cursor } : {}) })
        expect(page.count).toBe(10)
        keys.push(...page.rows.map(({ key }) => key))
        cursor = page.next
      } while (cursor !== null)
      expect({ sort, keys }).toEqual({ sort, keys: whole })
      expect(new Set(keys).size).toBe(10)
    }
  }
})

it('finds by id, e-mail, name and phone, however they are spelled', async () => {
  const { search } = await servePeople()
  const found = async (q: string) => (await search(q)).map(({ id, match }) => `${id} ${match}`)
  expect(await found('id-77')).toEqual(['ID-77 exact', 'ID-770 prefix'])
  expect(await found('ZOE@EXAMPLE.COM')).toEqual(['ID-770 exact'])
  expect(await found('zoe')).toEqual(['ID-77 prefix', 'ID-770 prefix'])
  expect((await search('zoe', '1')).map(({ id }) => id)).toEqual(['ID-77'])
  expect(await found('zoe LODZ')).toEqual(['ID-77 exact'])
  expect(await found('Lodz zo')).toEqual(['ID-77 prefix'])
  expect(await found('strasse')).toEqual(['ID-770 prefix'])
  for (const phone of ['+33 6 12 34 56 78', '0033612345678', '(+33) 612-345-678', '06 12.34.56.78', '33612345678']) {
    expect(await found(phone)).toEqual(['ID-77 exact'])
  }
  expect(await found('600 123')).toEqual(['ID-770 substring'])
  expect(await found('+48 600')).toEqual(['ID-770 prefix'])
  expect(await found('gone')).toEqual([])
  expect(await found('100%_')).toEqual([])
})

it('narrows by text, city and nested conditions, and erased customers are in none', async () => {
  const { list, ask } = await servePeople()
  const ids = async (who: object) => (await list({ who, sort: 'id' })).rows.map(({ id }) => id)
  expect(await ids({ kind: 'city', city: 'krakow' })).toEqual(['ID-77'])
  expect(await ids({ kind: 'text', text: 'ZOE' })).toEqual(['ID-77', 'ID-770'])
  expect(await ids({ any: [] })).toEqual([])
  expect(await ids({ not: { kind: 'everyone', asOf: '2024-03-31' } })).toEqual(['hal'])
  expect(
    await ids({
      any: [
        { kind: 'purchases', min: 3 },
        {
          all: [
            { kind: 'tag', tag: 'sale' },
            { kind: 'revenue', max: 7000 },
          ],
        },
      ],
    }),
  ).toEqual(['ada', 'hal'])
  const counted = customerCountSchema.parse(await (await ask('/api/customers/count')).json())
  expect(counted).toEqual({ count: 10, dataVersion: 2 })
})

it('sends the whole selection as CSV that a spreadsheet takes for no formula', async () => {
  const { ask } = await servePeople()
  const response = await ask(
    `/api/customers?${queryOf({ format: 'csv', who: { kind: 'text', text: 'zoe' }, columns: 'name,revenue,segment,tags', sort: 'id' })}`,
  )
  expect(response.headers.get('Content-Type')).toContain('text/csv')
  expect(await response.text()).toBe(
    'name,revenue,segment,tags\nZoé Łódź,0.00,,\n"\'=HYPERLINK(""x"") Straße",0.00,,\n',
  )
  const spenders = await ask(
    `/api/customers?${queryOf({ format: 'csv', columns: 'id,segment', asOf: '2024-03-31', who: { kind: 'tag', tag: 'vip', asOf: '2024-03-31' } })}`,
  )
  expect(await spenders.text()).toBe('id,segment\nada,Loyal\n')
})

it('sends the whole selection as a workbook, in which text stays text and numbers are numbers', async () => {
  const { ask } = await servePeople()
  const who = {
    any: [
      { kind: 'text', text: 'zoe' },
      { kind: 'tag', tag: 'vip' },
    ],
  }
  const response = await ask(
    `/api/customers?${queryOf({ format: 'xlsx', who, columns: 'name,firstDay,purchases,revenue', sort: '-revenue' })}`,
  )
  expect(response.headers.get('Content-Disposition')).toContain('customers.xlsx')
  const parts = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const rows = [...sheet.matchAll(/<row>(.*?)<\/row>/g)].map(([, cells]) => cells)
  expect(rows[1]).toBe('<c/><c s="1"><v>45296</v></c><c><v>3</v></c><c><v>180.00</v></c>')
  expect(rows.at(-1)).toContain(
    '<c t="inlineStr" s="2"><is><t xml:space="preserve">=HYPERLINK("x") Straße</t></is></c>',
  )
  expect(rows).toHaveLength(4)
  expect(sheet).not.toContain('<f>')
  const [people, sent] = [
    await serveEmpty(),
    await ask(`/api/customers?${queryOf({ format: 'xlsx', who, columns: 'id,email,phone' })}`),
  ]
  const form = new FormData()
  form.append('files', new Blob([await sent.arrayBuffer()]), 'customers.xlsx')
  const job = await outcome(people.ask, await send(people.ask, form))
  expect(job.error).toContain('Customer id') // read, and in need of a mapping
})

it('lets go of a file that nobody reads to its end', async () => {
  const { ask, list } = await servePeople()
  const leaving = Array.from({ length: 6 }, async () => (await ask('/api/customers?format=csv')).body?.cancel())
  await Promise.all(leaving)
  expect((await list()).count).toBe(10)
})

it('answers a repeated question with nothing new', async () => {
  const { ask } = await servePeople()
  const first = await ask('/api/customers?limit=2')
  const again = await ask('/api/customers?limit=2', { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } })
  expect(again.status).toBe(304)
})

it('refuses what it cannot answer, in words', async () => {
  const { errorOf } = await servePeople()
  expect(await errorOf('/api/customers?who=%7B%22kind%22%3A%22people%22%7D')).toContain(
    'who has a condition of the kind "people"; there are: everyone',
  )
  expect(await errorOf('/api/customers?sort=age')).toContain('There is no column "age" of customers.')
  expect(await errorOf('/api/customers?limit=0')).toBe('limit is "0"; it must be a whole number from 1 to 1000.')
  expect(await errorOf('/api/customers?cursor=abc')).toContain('it must be what the page before gave as "next"')
  expect(await errorOf('/api/customers?page=2')).toContain('Customers are not asked with "page".')
  expect(await errorOf('/api/customers?asOf=today')).toContain('asOf is "today"')
  expect(await errorOf('/api/customers?format=csv&limit=3')).toContain('not asked with "limit"')
  expect(await errorOf('/api/customers/search?q=%20')).toContain('q is empty')
  const { ask } = await servePeople()
  const unknown = await ask(`/api/customers?who=${encodeURIComponent('{"kind":"rfm","scheme":"standard-12"}')}`)
  expect(unknown.status).toBe(404)
})
