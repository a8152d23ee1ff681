import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { generateDemo } from '../../src/demo/generate-demo.ts'
import { UnavailableError } from '../../src/engine/unavailable-error.ts'
import { sentence } from '../../src/sentences/sentence.ts'
import { changeSettings } from '../../src/server/change-settings.ts'
import { createTag } from '../../src/server/edit-tags.ts'
import { erasePerson } from '../../src/server/erase.ts'
import { type House, openHouse } from '../../src/server/house.ts'
import { importInto } from '../../src/server/import-into.ts'
import { moveIn, moveOut } from '../../src/server/move-project.ts'
import { undoIn } from '../../src/server/past-imports.ts'
import { daySchema } from '../../src/sql/day.ts'
import { sql } from '../../src/sql/sql.ts'
import { openChdbPlace } from './chdb-place.ts'
import { askedLocally, everyAnswer, expectSameAnswers, expectSameRows } from './same-answers.ts'

const clock = () => new Date('2026-11-23T12:00:00Z')
const orders = `order_id,customer_id,ordered_at,channel,paid,status,product_id,quantity
new-1,someone-new,2026-11-20T10:00:00Z,web,19.00,paid,lamp,1
new-2,,2026-11-20T11:00:00Z,web,29.00,paid,lamp,1
new-2-refund,,2026-11-21T11:00:00Z,web,-29.00,paid,lamp,1
`

let folder: string
let place: Awaited<ReturnType<typeof openChdbPlace>>
let house: House
const unreached = sentence('clickhouse.unreached', { place: 'shop.example:8123', code: 'ECONNREFUSED' })
/** Whether the place can be reached. */
let isUp = true

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-publication-'))
  place = await openChdbPlace()
  const openDatabase = async (database: string) => {
    if (isUp) return place.openDatabase(database)
    throw new UnavailableError(unreached)
  }
  house = await openHouse(join(folder, 'shop'), clock, { place: { ...place, openDatabase } })
  house.state.changeSettings({ currency: 'EUR', timeZone: 'Europe/Warsaw' })
  await generateDemo(house.warehouse, { customers: 150, seed: 7, lastDay: daySchema.parse('2026-11-22') })
})
afterAll(async () => {
  await house.close()
  await place.close()
  rmSync(folder, { recursive: true, force: true })
})

const importing = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return importInto(house, [file], {}, { onProgress: () => undefined, signal: new AbortController().signal })
}

const nameRow = z.object({ name: z.string() })

describe('what is asked of ClickHouse is what the file would answer', () => {
  it('after everything went over', async () => {
    expect(house.warehouse.publisher?.state()).toMatchObject({ isBehind: false, fault: null })
    await expectSameRows(house)
  })

  it.each<[string, () => Promise<unknown>]>([
    ['an import', () => importing('orders.csv', orders)],
    ['refunds that count on the day of their order', () => changeSettings(house, { refundDating: 'orderDay' })],
    ['taking the import back', () => undoIn(house, undefined)],
    ['a label', () => createTag(house, 'chosen', { who: { kind: 'gender', gender: 'female' } })],
    ['erasing someone wholly', () => erasePerson(house, { key: 5 }, 'nothing')],
    ['another time zone', () => changeSettings(house, { timeZone: 'Pacific/Auckland' })],
  ])('after %s', async (_, change) => {
    const before = await house.warehouse.version()
    await change()
    expect(await house.warehouse.version()).toBe(before + 1)
    await expectSameRows(house)
  })

  it('in every answer, after all that', () => expectSameAnswers(house))

  it('while the place is down: it says so, what was asked before stays, and all is there when it is back', async () => {
    const before = await house.warehouse.version()
    isUp = false
    await importing('more.csv', orders.replaceAll('new-', 'late-'))
    expect(house.warehouse.publisher?.state()).toEqual({
      place: place.name,
      version: before,
      isBehind: true,
      fault: unreached,
    })
    const late = sql`select order_id as name from orders where order_id like 'late-%' order by name`
    expect(await house.warehouse.local.engine.query(late, nameRow)).toHaveLength(3)
    expect(await house.warehouse.engine.query(late, nameRow)).toEqual([])
    isUp = true
    await house.warehouse.publisher?.publish()
    await expectSameRows(house)
  })

  it('leaves one generation in the place, and nothing on its way', async () => {
    const engine = await place.openDatabase('shop')
    const found = await engine.query(
      sql`select name from system.databases where name like 'shop%' order by name`,
      nameRow,
    )
    await engine.close()
    expect(found).toHaveLength(2)
  })
})

describe('a project that is moved', () => {
  it('to another place and back has every row and every answer as before', async () => {
    const elsewhere = { ...place, name: 'another database of that ClickHouse', database: 'moved' }
    const [shop, back] = [join(folder, 'moving'), join(folder, 'back')]
    await house.warehouse.publisher?.publish()
    cpSync(house.folder, shop, { recursive: true })
    const course = { clock, onStep: () => undefined }
    const out = await moveOut(shop, elsewhere, course)
    expect(out.filter(({ isSame }) => !isSame)).toEqual([])
    const home = await moveIn(elsewhere, back, course)
    expect(home).toEqual(out)
    const moved = await openHouse(back, clock)
    try {
      expect(moved.state.settings()).toEqual(house.state.settings())
      expect(await everyAnswer(moved)).toEqual(await everyAnswer(await askedLocally(house)))
    } finally {
      await moved.close()
    }
    await expect(moveIn(elsewhere, back, course)).rejects.toThrow('There is data already')
    const other = join(folder, 'other')
    await (await openHouse(other, clock)).close()
    await expect(moveOut(other, elsewhere, course)).rejects.toThrow('holds the data of another project')
  })

  // Some minutes of all metrics over half a million rows: for the night.
  if (process.env.REGULARS_REAL !== undefined) {
    it('is UCI Online Retail in every answer too, there and back', async () => {
      const file = new URL('../../../shared/data/online_retail/online_retail.csv.gz', import.meta.url)
      const there = { ...place, name: 'the database of the retailer', database: 'retail' }
      const retail = await openHouse(join(folder, 'retail'), clock, { place: there })
      const signal = new AbortController().signal
      await importInto(retail, [file.pathname], { timeZone: 'Europe/London' }, { onProgress: () => undefined, signal })
      const asked = { from: '2011-11-01', to: '2011-12-09', grain: 'week' }
      const local = await askedLocally(retail)
      const expected = await everyAnswer(local, asked)
      expect(await everyAnswer(retail, asked)).toEqual(expected)
      await retail.close()
      const taken = await moveIn(there, join(folder, 'retail-back'), { clock, onStep: () => undefined })
      expect(taken.filter(({ isSame }) => !isSame)).toEqual([])
      const back = await openHouse(join(folder, 'retail-back'), clock)
      expect(await everyAnswer(back, asked)).toEqual(expected)
      await back.close()
    }, 1_800_000)
  }
})
