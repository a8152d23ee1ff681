import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { catalog } from '../../src/catalog/index.ts'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { importFiles } from '../../src/import/import-files.ts'
import { daySchema } from '../../src/sql/day.ts'
import { openWarehouse } from '../../src/warehouse/warehouse.ts'

const folder = mkdtempSync(join(tmpdir(), 'regulars-zones-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Around the night of 31 March 2024, when clocks in Europe went forward; each amount tells which row it came from. */
const file = join(folder, 'night.csv')
writeFileSync(
  file,
  `customer,date,amount
ada,2024-03-30T22:30:00Z,1.00
ada,2024-03-31T22:30:00Z,10.00
ada,2024-03-31T03:30:00Z,100.00
ada,2024-03-31 02:30:00,1000.00
`,
)

/** Revenue in cents of 30 March, 31 March and 1 April, by the project's zone. The last row has no zone: it is local. */
const revenues = [
  ['UTC', 100, 1_000 + 10_000 + 100_000, 0],
  ['Europe/Warsaw', 100, 10_000 + 100_000, 1_000], // UTC+1 on the evening of the 30th, UTC+2 on the next
  ['America/New_York', 100 + 10_000, 1_000 + 100_000, 0], // UTC−4
  ['Pacific/Auckland', 0, 100 + 10_000 + 100_000, 1_000], // UTC+13
] as const

test.each(revenues)('days of %s', async (timeZone, ...expected) => {
  const warehouse = await openWarehouse(':memory:')
  await importFiles([file], warehouse, { timeZone, baseCurrency: 'EUR' })
  const metric = catalog['revenue-over-time']
  const [from, to] = [daySchema.parse('2024-03-30'), daySchema.parse('2024-04-01')]
  const asked = {
    from,
    to,
    today: to,
    grain: 'day',
    filters: filtersSchema.parse({}),
    rules: rulesSchema.parse({}),
    scheme: defaultScheme,
  } as const
  const rows = await warehouse.engine.query(metric.sql(asked, warehouse.engine.dialect), metric.row)
  expect(rows.map(({ revenue }) => revenue)).toEqual(expected)
  await warehouse.close()
})
