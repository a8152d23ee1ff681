import { afterAll, beforeAll, expect, test } from 'vitest'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { defaultScheme } from '../../src/catalog/rfm/schemes/index.ts'
import { daySchema } from '../../src/sql/day.ts'
import { sql } from '../../src/sql/sql.ts'
import { openWarehouse, type Warehouse } from '../../src/warehouse/warehouse.ts'
import { answer, metricIds } from '../properties/ask.ts'
import { checkInvariants } from '../properties/invariants.ts'

const million = 1_000_000
const day = daySchema.parse('2024-01-31')
const asked = {
  from: daySchema.parse('2024-01-01'),
  to: day,
  today: day,
  grain: 'week',
  filters: filtersSchema.parse({}),
  rules: rulesSchema.parse({}),
  scheme: defaultScheme,
} as const

let warehouse: Warehouse

beforeAll(async () => {
  warehouse = await openWarehouse(':memory:')
  await warehouse.write(async (inside) => {
    await inside.execute(sql`
      insert into customers (customer_key, customer_id, first_day)
      select range + 1, concat('c', range), date '2024-01-10' from range(1000000)`)
    await inside.execute(sql`
      insert into orders (order_key, order_id, customer_key, "at", day, channel, paid, items, status, currency)
      select range + 1, concat('o', range), range + 1, timestamp '2024-01-10 12:00:00', date '2024-01-10', 'web', 1000, 1, 'paid', 'EUR'
      from range(1000000)`)
    await inside.execute(sql`insert into touched select customer_key from customers`)
  })
}, 120_000)
afterAll(() => warehouse.close())

test('every metric answers', async () => {
  for (const id of metricIds) {
    const rows = await answer(warehouse.engine, id, asked)
    expect(
      rows.flatMap((row) => Object.values(row)),
      id,
    ).not.toContain(Number.POSITIVE_INFINITY)
  }
  expect(await answer(warehouse.engine, 'revenue', asked)).toEqual([{ value: million * 1_000 }])
})

test('equals share one band, one segment and one bin; what must sum, sums', async () => {
  for (const id of ['spenders-by-value', 'spenders-by-frequency', 'rfm-segments'] as const) {
    const rows = await answer(warehouse.engine, id, asked)
    expect(rows.map((row) => row.customers).filter((count) => count !== 0)).toEqual([million])
  }
  expect(await checkInvariants(warehouse.engine, asked)).toEqual([])
})
