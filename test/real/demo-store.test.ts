import { afterAll, beforeAll, expect, test } from 'vitest'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { generateDemo } from '../../src/demo/generate-demo.ts'
import { daySchema } from '../../src/sql/day.ts'
import { openWarehouse, type Warehouse } from '../../src/warehouse/warehouse.ts'
import { checkInvariants } from '../properties/invariants.ts'

let warehouse: Warehouse
const lastDay = daySchema.parse('2026-11-22')

beforeAll(async () => {
  warehouse = await openWarehouse(':memory:')
  await generateDemo(warehouse, { customers: 5_000, seed: 7, lastDay })
})
afterAll(() => warehouse.close())

test.each([
  ['2023-11-23', '2026-11-22', {}],
  ['2025-11-01', '2025-11-30', {}],
  ['2026-10-24', '2026-11-22', { channel: 'store' }],
  ['2026-01-01', '2026-11-22', { consent: 'with-email', recency: 'last-12-months' }],
  ['2026-01-01', '2026-11-22', { consent: 'without-sms' }],
])('what must sum, sums on the demo store, %s to %s %o', async (from, to, filters) => {
  const asked = {
    from: daySchema.parse(from),
    to: daySchema.parse(to),
    today: lastDay,
    grain: 'month',
    filters: filtersSchema.parse(filters),
    rules: rulesSchema.parse({}),
    scheme: defaultScheme,
  } as const
  expect(await checkInvariants(warehouse.engine, asked)).toEqual([])
})
