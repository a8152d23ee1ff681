import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openDuckDB } from '../engine/duckdb/open-duckdb.ts'
import { sql, text } from '../sql/sql.ts'
import { emailFrom, isPossiblePhone, isValidEmail, phoneFrom } from './contacts.ts'
import { settledPhone } from './phones.ts'

let engine: Awaited<ReturnType<typeof openDuckDB>>
beforeAll(async () => {
  engine = await openDuckDB(':memory:')
})
afterAll(() => engine.close())

const validRow = z.object({ valid: z.boolean() })

describe('a valid e-mail address', () => {
  const longLocal = 'l'.repeat(64)
  const longDomain = (length: number) => `${'d'.repeat(62)}.${'d'.repeat(62)}.${'d'.repeat(length - 129)}.pl`

  it.each([
    'ann@example.com',
    'ANN@Example.COM',
    'a@b.co',
    'first.last+tag@sub.example.co.uk',
    "o'neil_{x}|y~z/1=2@example.org",
    'ann@example.museum',
    'ann@1-and-1.example.de',
    'ann@xn--mller-kva.de',
    'ann@example.xn--p1ai',
    'ann@müller.de',
    'ann@пример.рф',
    'ann@例え.テスト',
    `${longLocal}@example.com`,
    `ann@${'d'.repeat(63)}.com`,
    `ann@example.${'й'.repeat(63)}`,
    `${'l'.repeat(64)}@${longDomain(189)}`,
  ])('%s', async (address) => {
    const statement = sql`select ${isValidEmail(emailFrom(sql`${text(address)}`))} as valid`
    expect(await engine.query(statement, validRow)).toEqual([{ valid: true }])
  })

  it.each([
    'none',
    'ann@localhost',
    'ann@@example.com',
    'ann@b@example.com',
    '@example.com',
    'ann@',
    '.ann@example.com',
    'ann.@example.com',
    'an..n@example.com',
    'ann@example..com',
    'ann@.example.com',
    'ann@example.com.',
    'ann@-example.com',
    'ann@example-.com',
    'ann@example.c',
    'ann@example.c0m',
    'ann@192.168.0.1',
    'ann@[192.168.0.1]',
    'ann@exa mple.com',
    'an n@example.com',
    'ann@exa_mple.com',
    'ann@example.com,bob@example.com',
    'Ann <ann@example.com>',
    '"ann"@example.com',
    'ann@exam\u0007ple.com',
    'an\tn@example.com',
    'ann@example.com\nbob',
    'ann@exam\u200bple.com',
    'żółw@example.com',
    `${longLocal}l@example.com`,
    `ann@${'d'.repeat(64)}.com`,
    `ann@example.${'m'.repeat(64)}`,
    `ann@example.${'й'.repeat(64)}`,
    `${'l'.repeat(64)}@${longDomain(190)}`,
  ])('is not %s', async (address) => {
    const statement = sql`select ${isValidEmail(emailFrom(sql`${text(address)}`))} as valid`
    expect(await engine.query(statement, validRow)).toEqual([{ valid: false }])
  })
})

describe('a phone number', () => {
  const cleanRow = z.object({ phone: z.string().nullable(), possible: z.boolean().nullable() })
  const kept = async (cell: string, country?: string) => {
    const phone = phoneFrom(sql`${text(cell)}`)
    const [row] = await engine.query(sql`select ${phone} as phone, ${isPossiblePhone(phone)} as possible`, cleanRow)
    return row?.phone === null || row?.phone === undefined ? null : settledPhone(row.phone, country)
  }

  it.each([
    ['+48600100200', undefined, '+48600100200'],
    ['+48 600 100 200', undefined, '+48600100200'],
    ['00 48 600-100-200', undefined, '+48600100200'],
    ['600 100 200', 'PL', '+48600100200'],
    ['48600100200', 'PL', '+48600100200'],
    ["'+48 600 100 200", undefined, '+48600100200'],
    ['tel. (+48) 600.100.200', undefined, '+48600100200'],
    ['600100200 ext. 12', 'PL', '+48600100200'],
    ['600100200; 600100201', 'PL', '+48600100200'],
    ['+44 (0)20 7946 0958', 'PL', '+442079460958'],
    ['0171/1234567', 'DE', '+491711234567'],
    ['600 100 200', undefined, '600100200'],
    ['600 100 200', 'XX', '600100200'],
    ['600 100 20', 'PL', '60010020'],
    ['000000000', 'PL', '000000000'],
    ['+48 000 000 000', 'PL', '0048000000000'],
    ['+12', undefined, '0012'],
    ['4.86001E+10', 'PL', '486001'],
    ['none', 'PL', null],
  ])('%s of %s is kept as %s', async (cell, country, expected) => {
    expect(await kept(cell, country)).toBe(expected)
  })
})
