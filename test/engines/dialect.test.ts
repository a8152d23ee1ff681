import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Engine } from '../../src/engine/engine.ts'
import { bucketsOf, type Day, daySchema, daysBetween, grains, startOf, weekStarts } from '../../src/sql/day.ts'
import { day, integer, real, type Sql, sql, text } from '../../src/sql/sql.ts'
import { inWeeksFrom } from '../../src/sql/weeks.ts'
import { enginesAndWire } from './engines.ts'

const on = (value: string): Day => daySchema.parse(value)
const one = z.object({ value: z.union([z.string(), z.number(), z.boolean(), z.null()]) })
const days = ['2023-12-31', '2024-01-01', '2024-02-29', '2024-03-03', '2024-12-30'].map(on)

describe.each(enginesAndWire)('the words of $name', ({ open }) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
  })
  afterAll(() => engine.close())

  const value = async (fragment: Sql) => (await engine.query(sql`select ${fragment} as value`, one))[0]?.value

  const bothWeeks = grains.flatMap((grain) => weekStarts.map((weekStart) => [grain, weekStart] as const))

  test.each(bothWeeks)('start of the %s is that of the calendar, weeks from %s', async (grain, weekStart) => {
    const words = inWeeksFrom(weekStart, engine.dialect)
    for (const each of [...days, on('2024-03-10')]) {
      expect(await value(words.startOf(grain, sql`${day(each)}`))).toBe(startOf(grain, each, weekStart))
    }
  })

  test.each(bothWeeks)('buckets of a %s are those of the calendar, weeks from %s', async (grain, weekStart) => {
    const words = inWeeksFrom(weekStart, engine.dialect)
    const buckets = words.buckets(grain, sql`${day(on('2023-12-28'))}`, sql`${day(on('2024-02-03'))}`)
    const rows = await engine.query(
      sql`select bucket from ${buckets} as buckets order by bucket`,
      z.object({ bucket: daySchema }),
    )
    expect(rows.map(({ bucket }) => bucket)).toEqual(bucketsOf(grain, on('2023-12-28'), on('2024-02-03'), weekStart))
  })

  test('days between, added days and months', async () => {
    const [from, to] = [on('2023-12-31'), on('2024-03-01')]
    const { daysBetween: between, addDays, addMonths } = engine.dialect
    expect(await value(between(sql`${day(from)}`, sql`${day(to)}`))).toBe(daysBetween(from, to))
    expect(await value(addDays(sql`${day(to)}`, -1))).toBe('2024-02-29')
    expect(await value(addMonths(sql`${day(from)}`, 2))).toBe('2024-02-29')
  })

  test('a ratio over nothing is no value, never an error or infinity', async () => {
    expect(await value(engine.dialect.ratio(sql`${integer(1)}`, sql`${integer(4)}`))).toBe(0.25)
    expect(await value(engine.dialect.ratio(sql`${integer(1)}`, sql`${integer(0)}`))).toBeNull()
  })

  test('text is folded to plain small letters without marks, and taken apart line by line', async () => {
    const folded = {
      Łódź: 'lodz',
      'STRAßE Æ': 'strasse ae',
      İSTANBUL: 'istanbul',
      का: 'क',
      '\u20dd': '',
      'plain 漢字': 'plain 漢字',
    }
    for (const [written, plain] of Object.entries(folded)) {
      expect(await value(engine.dialect.fold(sql`${text(written)}`))).toBe(plain)
    }
    const lines = sql`select ${engine.dialect.lines(sql`${text('\none\n\ntwo\t')}`)} as value`
    expect((await engine.query(lines, one)).map(({ value: line }) => line)).toEqual(['', 'one', '', 'two\t'])
  })

  test('values come back as they were bound', async () => {
    const awkward = `O'Neil "\\" ; -- \n é 漢 \t`
    expect(await value(sql`${text(awkward)}`)).toBe(awkward)
    expect(await value(sql`${integer(-9_007_199_254_740_991)}`)).toBe(-9_007_199_254_740_991)
    expect(await value(sql`${real(0.1)}`)).toBe(0.1)
    expect(await value(sql`${day(on('2199-12-31'))}`)).toBe('2199-12-31')
  })

  test('a whole number beyond 2^53 is an error, not a rounded number', async () => {
    const large = sql`${engine.dialect.toInteger(sql`9007199254740993`)}`
    await expect(value(large)).rejects.toThrow('2^53')
  })
})
