import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { rulesSchema } from '../../src/catalog/question.ts'
import { importFiles } from '../../src/import/import-files.ts'
import { customersFile, linesFile, ordersFile } from '../../src/import/test-files.ts'
import { undoImport } from '../../src/warehouse/undo.ts'
import { openWarehouse, type Warehouse } from '../../src/warehouse/warehouse.ts'
import { definedSchemes } from '../oracle/schemes.ts'
import { answer, askedOf, type MetricId, metricIds } from '../properties/ask.ts'
import { fingerprint } from './fingerprint.ts'

const now = () => new Date('2024-06-20T12:00:00Z')

let folder: string
let warehouse: Warehouse
let before: Awaited<ReturnType<typeof numbers>>
let rows: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-undo-'))
  warehouse = await openWarehouse(':memory:')
  await importAll({ 'customers.csv': customersFile, 'orders.csv': ordersFile, 'lines.csv': linesFile })
  before = await numbers()
  rows = await fingerprint(warehouse.engine)
})
afterAll(async () => {
  await warehouse.close()
  rmSync(folder, { recursive: true, force: true })
})

function importAll(files: Readonly<Record<string, string>>) {
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  return importFiles(paths, warehouse, { timeZone: 'UTC', baseCurrency: 'EUR', defaultCountry: 'PL' }, { now })
}

const asked = askedOf({
  from: '2024-01-01',
  to: '2024-06-15',
  today: '2024-06-15',
  grain: 'month',
  filters: {},
  scheme: definedSchemes['standard-11'],
  segment: 'champions',
  ...rulesSchema.parse({}),
})

/** The answer of every metric of the catalogue. */
async function numbers(): Promise<Record<string, unknown>> {
  const answers: Partial<Record<MetricId, unknown>> = {}
  for (const id of metricIds) answers[id] = await answer(warehouse.engine, id, asked)
  return answers
}

/** Each tells something of customers and orders that are there already, and of new ones. */
const later: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'changed orders': {
    'orders.csv': ordersFile
      .replace('40.10', '99.99')
      .replace('A1,1,,,2024-01-02', 'A1,2,,,2024-03-02')
      .replace('A3,9', 'A3,1'),
  },
  'changed lines': { 'lines.csv': linesFile.replace('A1,2,p2,Lid,1,10,,8', 'A1,2,p2,Lid,3,10,,24') },
  'dated statuses': {
    'subscriptions.csv':
      'customer_id,email,channel,status,at\n1,,email,unsubscribed,2024-03-01\n1,,sms,subscribed,2024-02-01\n2,,email,subscribed,2024-04-01\nnew,n@example.com,email,subscribed,2024-05-01\n',
  },
  visits: { 'visits.csv': 'customer_id,visited_at\n1,2024-06-10\n1,2024-06-10 15:00\n2,2024-06-14\nnew,2024-01-01\n' },
  labels: {
    'tags.csv':
      'customer_id,tag,added_at,removed_at\n1,vip,2024-01-05,2024-02-01\n2,vip,2024-01-10,\n2,cold,2024-01-10,\n',
  },
  profiles: {
    'customers.csv':
      'customer_id,email,phone,gender,birth_date,city,email_status,tags\n1,ann@elsewhere.example,600 100 201,male,1991-01-01,Oslo,unsubscribed,gold\n9,new@example.com,,female,,,subscribed,\n',
  },
  'a guest who turns out to be somebody': {
    'sales.csv': 'customer,date,amount\nguest@example.com,2024-05-05,500\n',
    'people.csv': 'customer_id,email,first_name\n77,guest@example.com,Gina\n',
  },
}

it.each(Object.entries(later))('undoing %s gives back every number and every row', async (_, files) => {
  expect((await importAll(files)).imported).toBeGreaterThan(0)
  expect(await fingerprint(warehouse.engine)).not.toBe(rows)
  expect(await numbers()).not.toEqual(before)
  await undoImport(warehouse, undefined, now())
  expect(await numbers()).toEqual(before)
  expect(await fingerprint(warehouse.engine)).toBe(rows)
})
