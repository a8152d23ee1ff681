import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Engine, LoadedValue } from '../engine/engine.ts'
import { addDays, daySchema } from '../sql/day.ts'
import { identifier, integer, sql } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { rebuildHistory } from './history.ts'
import { migrate, writeMeta } from './migrations.ts'
import { openWarehouse, type Warehouse, warehouseFile } from './warehouse.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-warehouse-'))
  folders.push(folder)
  return folder
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const anyRow = z.record(z.string(), z.unknown())
const rowsOf = (engine: Engine, table: string) =>
  engine.query(sql`select * from ${identifier(table)} order by customer_key, valid_from`, anyRow)

type Order = { customer: number; daysIn: number; paid: number }

const loadOrders = (engine: Engine, orders: readonly Order[], firstKey: number) =>
  engine.load(
    'orders',
    ['order_key', 'order_id', 'customer_key', 'at', 'day', 'channel', 'paid', 'items', 'status', 'currency'],
    orders.map(({ customer, daysIn, paid }, index): LoadedValue[] => {
      const day = addDays(daySchema.parse('2024-01-01'), daysIn)
      return [firstKey + index, `o${firstKey + index}`, customer, `${day} 10:00:00`, day, 'web', paid, 1, 'paid', 'EUR']
    }),
  )

const loadCustomers = (engine: Engine, count: number) =>
  engine.load(
    'customers',
    ['customer_key', 'customer_id', 'first_day'],
    Array.from({ length: count }, (_, index) => [index + 1, `c${index + 1}`, '2024-01-01']),
  )

const touch = (engine: Engine, customers: readonly number[]) =>
  engine.load(
    'touched',
    ['customer_key'],
    [...new Set(customers)].map((customer) => [customer]),
  )

/** The first version of a warehouse that has terms. */
const termsSince = 8

const orderOf = fc.record({
  customer: fc.integer({ min: 1, max: 6 }),
  daysIn: fc.integer({ min: 0, max: 9 }),
  paid: fc.integer({ min: -3, max: 5 }),
})

describe('history', () => {
  test('rebuilding whom an import touched gives what rebuilding everyone gives', async () => {
    const property = fc.asyncProperty(
      fc.array(orderOf, { maxLength: 20 }),
      fc.array(orderOf, { maxLength: 4 }),
      async (first, second) => {
        const warehouse = await openWarehouse(':memory:')
        await warehouse.write(async (inside) => {
          await loadCustomers(inside, 6)
          await loadOrders(inside, first, 1)
          await touch(inside, [1, 2, 3, 4, 5, 6])
        })
        await warehouse.write(async (inside) => {
          await loadOrders(inside, second, 100)
          await touch(
            inside,
            second.map(({ customer }) => customer),
          )
        })
        const rebuilt = await rowsOf(warehouse.engine, 'purchase_history')
        await rebuildHistory(warehouse.engine, 'everyone')
        expect(rebuilt).toEqual(await rowsOf(warehouse.engine, 'purchase_history'))
        await warehouse.close()
      },
    )
    await fc.assert(property, { numRuns: 25 })
  })

  test('customers are found by what they are known by now, in a project of an older version too', async () => {
    const warehouse = await openWarehouse(':memory:')
    const { engine } = warehouse
    await warehouse.write(async (inside) => {
      await loadCustomers(inside, 12)
      await inside.execute(sql`insert into touched select customer_key from customers`)
    })
    await warehouse.write(async (inside) => {
      await inside.execute(sql`update customers set first_name = 'Zoé', phone = '+48123' where customer_key = 2`)
      await inside.execute(sql`update customers set customer_id = null, erased_at = first_day where customer_key = 3`)
      await inside.execute(sql`delete from customers where customer_key = 4`)
      await inside.execute(
        sql`insert into customers by name select 13 as customer_key, 'new' as customer_id, first_day from customers limit 1`,
      )
      await touch(inside, [1, 2, 3, 4, 13])
    })
    const terms = () => engine.query(sql`select customer_key, term from customer_terms order by all`, anyRow)
    const found = await terms()
    expect(found.filter(({ customer_key: key }) => Number(key) <= 4 || key === 13).map(({ term }) => term)).toEqual([
      'c1',
      '\t32184',
      '48123\t',
      'c2',
      'zoe',
      'zoe',
      'new',
    ])
    await rebuildHistory(engine, 'everyone')
    expect(await terms()).toEqual(found)
    await engine.execute(sql`drop table customer_terms`)
    await engine.execute(sql`drop table undo_absorbed`)
    await engine.execute(sql`insert into undo_touched select 7 as import_id, 2 as customer_key`)
    await engine.execute(sql`delete from meta where name = 'schema' and value >= ${integer(termsSince)}`)
    await migrate(engine, 'a test')
    expect(await terms()).toEqual(found)
    // Of an import before that version the orders of everyone touched are kept, and so are given back.
    const absorbed = await engine.query(sql`select import_id, customer_key from undo_absorbed`, anyRow)
    expect(absorbed).toEqual([{ import_id: 7, customer_key: 2 }])
    await warehouse.close()
  })

  test('a row holds from its day until the next, and shows refunds, same-day orders and late first purchases', async () => {
    const warehouse = await openWarehouse(':memory:')
    await warehouse.write(async (inside) => {
      await loadCustomers(inside, 2)
      await loadOrders(
        inside,
        [
          { customer: 1, daysIn: 0, paid: -5 }, // a refund of something bought elsewhere
          { customer: 1, daysIn: 2, paid: 10 },
          { customer: 1, daysIn: 2, paid: 7 },
          { customer: 1, daysIn: 4, paid: -3 },
          { customer: 2, daysIn: 1, paid: 0 },
        ],
        1,
      )
      await touch(inside, [1, 2])
    })
    const bought = { customer_key: 1, purchases: 2, first_purchase_day: '2024-01-03', last_purchase_day: '2024-01-03' }
    expect(await rowsOf(warehouse.engine, 'purchase_history')).toEqual([
      { ...bought, valid_from: '2024-01-03', valid_to: '2024-01-05', revenue: 12 },
      { ...bought, valid_from: '2024-01-05', valid_to: '2299-12-31', revenue: 9 },
    ])
    await warehouse.close()
  })

  test('what is known without a date holds since the customer exists; later facts carry the rest forward', async () => {
    const warehouse = await openWarehouse(':memory:')
    await warehouse.write(async (inside) => {
      await loadCustomers(inside, 1)
      await inside.load(
        'profile_facts',
        ['customer_key', 'day', 'gender', 'identified'],
        [
          [1, null, null, false],
          [1, '2024-01-05', 'female', null],
          [1, '2024-01-09', null, true],
        ],
      )
      await touch(inside, [1])
    })
    expect(await rowsOf(warehouse.engine, 'profile_history')).toEqual([
      { customer_key: 1, valid_from: '2024-01-01', valid_to: '2024-01-05', gender: 'unknown', identified: false },
      { customer_key: 1, valid_from: '2024-01-05', valid_to: '2024-01-09', gender: 'female', identified: false },
      { customer_key: 1, valid_from: '2024-01-09', valid_to: '2299-12-31', gender: 'female', identified: true },
    ])
    await warehouse.close()
  })
})

describe('a warehouse', () => {
  const withOneCustomer = async (warehouse: Warehouse) =>
    warehouse.write(async (inside) => {
      await loadCustomers(inside, 1)
      await touch(inside, [1])
    })

  test('keeps what was written and counts its versions', async () => {
    const folder = newFolder()
    const first = await openWarehouse(folder)
    expect(await first.span()).toEqual({ firstDay: null, lastDay: null })
    await withOneCustomer(first)
    await first.close()
    const second = await openWarehouse(folder)
    expect([await second.version(), await second.customers()]).toEqual([1, 1])
    expect(await second.span()).toEqual({ firstDay: '2024-01-01', lastDay: '2024-01-01' })
    await second.close()
  })

  test('a write that fails leaves everything as it was', async () => {
    const warehouse = await openWarehouse(':memory:')
    await withOneCustomer(warehouse)
    const failing = warehouse.write(async (inside) => {
      await loadCustomers(inside, 5)
      throw new Error('the disk is full')
    })
    await expect(failing).rejects.toThrow('the disk is full')
    expect([await warehouse.version(), await warehouse.customers()]).toEqual([1, 1])
    await withOneCustomer(warehouse)
    expect(await warehouse.version()).toBe(2)
    await warehouse.close()
  })

  test('data of a newer Regulars is refused in a sentence', async () => {
    const folder = newFolder()
    const warehouse = await openWarehouse(folder)
    await writeMeta(warehouse.engine, 'schema', 99)
    await warehouse.close()
    await expect(openWarehouse(folder)).rejects.toThrow(/newer Regulars .*nothing was changed/)
  })

  test('a file that is no database is refused in a sentence', async () => {
    const folder = newFolder()
    writeFileSync(join(folder, warehouseFile), 'not a database at all')
    await expect(openWarehouse(folder)).rejects.toThrow(UserError)
  })

  test.each([0, 1, 3, 50])('a question aborted after %i ms stops and the engine goes on', async (patience) => {
    const warehouse = await openWarehouse(':memory:')
    const abort = new AbortController()
    const endless = warehouse.engine.query(
      sql`select sum(a.range * b.range) as total from range(1000000) as a, range(1000000) as b`,
      anyRow,
      { signal: abort.signal },
    )
    setTimeout(() => abort.abort(), patience)
    await expect(endless).rejects.toThrow('abort')
    expect(await warehouse.customers()).toBe(0)
    await warehouse.close()
  })
})
