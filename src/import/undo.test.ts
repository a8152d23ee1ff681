import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { identifier, sql } from '../sql/sql.ts'
import { rebuildHistory } from '../warehouse/history.ts'
import { factTables, historyTables } from '../warehouse/tables.ts'
import { importsKept, undoImport } from '../warehouse/undo.ts'
import { customersFile, linesFile, ordersFile } from './test-files.ts'
import { openShop } from './test-shop.ts'

type Shop = Awaited<ReturnType<typeof openShop>>
let shop: Shop
beforeEach(async () => {
  shop = await openShop()
})
afterEach(() => shop.close())

const undoneOn = new Date('2024-06-02T12:00:00Z')
const undo = (of: Shop, id?: number) => undoImport(of.warehouse, id, undoneOn)

/** Every row of tables, keys included. */
async function rowsOf({ rows }: Shop, tables: readonly string[]) {
  const found: Record<string, unknown> = {}
  for (const name of tables) found[name] = await rows(sql`select * from ${identifier(name)} order by all`)
  return found
}

/** Those of every fact and history table; only the log of imports is left out. */
const allRows = (of: Shop) =>
  rowsOf(
    of,
    Object.keys({ ...factTables, ...historyTables }).filter((name) => !['imports', 'rejects'].includes(name)),
  )
const derivedRows = (of: Shop) => rowsOf(of, Object.keys(historyTables))

const files = [
  { 'customers.csv': customersFile },
  { 'orders.csv': ordersFile },
  { 'lines.csv': linesFile },
  { 'orders.csv': ordersFile.replace('40.10', '41').replace('A3,9,', 'A3,2,') },
  {
    'sales.csv': 'customer,date,amount,store\n1,2023-05-01,4,New Hall\n,2024-01-01,9,\nann@example.com,2024-02-02,5,\n',
  },
  {
    'guests.csv':
      'order_id,email,phone,ordered_at,paid\nG1,late@example.com,,2024-01-01,3\nG2,,+48111222333,2024-01-02,4\n',
  },
  {
    'late.csv':
      'customer_id,email,phone,gender,sms_status,tags\n77,late@example.com,+48111222333,f,no,vip\n1,,,male,yes,x\n',
  },
]

/** So many others that files of a few people are never taken for files of everyone. */
const bystanders = {
  'bystanders.csv': [
    'customer_id,email,gender,sms_status,tags',
    ...Array.from({ length: 60 }, (_, index) => `by${index},by${index}@example.com,f,yes,vip`),
    '',
  ].join('\n'),
}

it('derives of those whom an import or its undoing touched what it would derive of everyone', async () => {
  const property = fc.asyncProperty(fc.shuffledSubarray(files, { minLength: 3 }), async (chosen) => {
    const own = await openShop()
    const isAsForEveryone = async () => {
      const found = await derivedRows(own)
      await rebuildHistory(own.warehouse.engine, 'everyone')
      expect(await derivedRows(own)).toEqual(found)
    }
    try {
      await own.importAll(bystanders)
      for (const some of chosen) {
        await own.importAll(some)
        await isAsForEveryone()
      }
      await undo(own)
      await isAsForEveryone()
    } finally {
      await own.close()
    }
  })
  await fc.assert(property, { numRuns: 4 })
})

describe('undo', () => {
  it('restores every row of facts and history, whatever was imported after whatever', async () => {
    const orderOfFiles = fc.shuffledSubarray(files, { minLength: 2 })
    const property = fc.asyncProperty(orderOfFiles, async (chosen) => {
      const own = await openShop()
      try {
        const states: unknown[] = [await allRows(own)]
        for (const some of chosen) {
          await own.importAll(some)
          states.push(await allRows(own))
        }
        for (const state of states.reverse().slice(1)) {
          await undo(own)
          expect(await allRows(own)).toEqual(state)
        }
      } finally {
        await own.close()
      }
    })
    await fc.assert(property, { numRuns: 4 })
  })

  it('lets the same file in again, with the same outcome', async () => {
    const before = await shop.importAll({ 'customers.csv': customersFile, 'orders.csv': ordersFile })
    const state = await shop.everything()
    await undo(shop, before.id)
    const again = await shop.importAll({ 'customers.csv': customersFile, 'orders.csv': ordersFile })
    expect(again).toEqual({ ...before, id: before.id + 1 })
    expect(await shop.everything()).toEqual(state)
  })

  it('keeps the report and the rejected rows of what it took back', async () => {
    const { rejected } = await shop.importAll({ 'customers.csv': customersFile })
    await undo(shop)
    expect(await shop.rows(sql`select import_id, undone_at from undone_imports`)).toEqual([
      { import_id: 1, undone_at: '2024-06-02 12:00:00' },
    ])
    expect(await shop.rows(sql`select count(*) as rows from rejects where import_id = 1`)).toEqual([{ rows: rejected }])
  })

  it('goes backwards only: the newest import first', async () => {
    await expect(undo(shop)).rejects.toThrow('There is no import to undo.')
    await shop.importAll({ 'customers.csv': customersFile })
    await shop.importAll({ 'orders.csv': ordersFile })
    await expect(undo(shop, 1)).rejects.toThrow('Import 2 (orders.csv) came after import 1. Undo import 2 first.')
    await expect(undo(shop, 9)).rejects.toThrow('There is no import 9 that is not undone.')
    expect(await undo(shop)).toBe(2)
    await expect(undo(shop, 2)).rejects.toThrow('There is no import 2 that is not undone.')
    expect(await undo(shop, 1)).toBe(1)
  })

  it('is kept for the last imports only', async () => {
    for (let day = 1; day <= importsKept + 1; day += 1)
      await shop.importAll({ 't.csv': `customer,date,amount\n${day},2024-01-${String(day).padStart(2, '0')},5\n` })
    for (let times = 0; times < importsKept; times += 1) await undo(shop)
    await expect(undo(shop)).rejects.toThrow(
      `Import 1 can no longer be undone: only the last ${importsKept} imports can.`,
    )
    expect(await shop.rows(sql`select count(*) as orders from orders`)).toEqual([{ orders: 1 }])
  })
})
