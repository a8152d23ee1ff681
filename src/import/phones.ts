import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { identifier, integer, type Sql, sql, text } from '../sql/sql.ts'
import { isValidEmail, isValidPhone } from './contacts.ts'
import { nobodyNamed, stagedReason } from './reasons.ts'

/** Temporary tables of this file. */
export const phoneTables = ['written_phones', 'phones'] as const

const batchSize = 20_000

const countryOf = (code: string | undefined): CountryCode | undefined =>
  code !== undefined && isSupportedCountry(code) ? code : undefined

/**
 * A number as `phoneFrom` cleaned it, as it is kept: E.164 when it is valid (of any kind, by the numbering plan of its
 * country), else its digits, with 00 for the plus, so that the plus alone tells the valid ones.
 */
export function settledPhone(cleaned: string, defaultCountry?: string): string {
  const country = countryOf(defaultCountry)
  const number = parsePhoneNumberFromString(cleaned, country === undefined ? {} : { defaultCountry: country })
  return number?.isValid() ? number.number : cleaned.replace(/^[+]/, '00')
}

const stagedContacts = ['staged_people', 'staged_orders', 'staged_facts'] as const

const writtenPhones = sql`
  create or replace temporary table written_phones as
  with written as (
    select phone from staged_people
    union
    select phone from staged_orders
    union
    select phone from staged_facts
  )
  select phone, row_number() over () as place from written where phone is not null`

const phoneRow = z.object({ phone: z.string() })

/** Settles distinct numbers in batches, so that memory stays bounded; only those that change are kept. */
async function fillPhones(engine: Engine, defaultCountry: string | undefined): Promise<boolean> {
  await engine.execute(writtenPhones)
  await engine.execute(sql`create or replace temporary table phones (written varchar, settled varchar)`)
  for (let start = 0; ; start += batchSize) {
    const batch = await engine.query(
      sql`select phone from written_phones where place > ${integer(start)} and place <= ${integer(start + batchSize)}`,
      phoneRow,
    )
    if (batch.length === 0) return start > 0
    const pairs = batch
      .map(({ phone }) => [phone, settledPhone(phone, defaultCountry)] as const)
      .filter(([written, settled]) => written !== settled)
    const column = (place: 0 | 1): Sql =>
      sql`unnest(string_split(${text(pairs.map((pair) => pair[place]).join(' '))}, ' '))`
    if (pairs.length > 0) await engine.execute(sql`insert into phones select ${column(0)}, ${column(1)}`)
  }
}

/** People and facts whose only name was a phone number that is none. A row that makes an order keeps its order. */
async function rejectNobodies(engine: Engine, staged: 'staged_people' | 'staged_facts'): Promise<void> {
  const isNobody = sql`customer_id is null and not coalesce(${isValidEmail(sql`email`)}, false)
    and not coalesce(${isValidPhone(sql`phone`)}, false)`
  await engine.execute(sql`
    update staged_rows set reason = ${stagedReason(nobodyNamed)}
    from (
      select file, row from ${identifier(staged)} where ${isNobody}
      except select file, row from staged_orders
      except select file, row from staged_lines
    ) as nobodies
    where staged_rows.file = nobodies.file and staged_rows.row = nobodies.row and staged_rows.reason is null`)
  await engine.execute(sql`delete from ${identifier(staged)} where ${isNobody}`)
}

/** Brings the phone numbers of all staged rows into the form in which they are kept, before customers are told apart by them. */
export async function settlePhones(engine: Engine, defaultCountry?: string): Promise<void> {
  if (!(await fillPhones(engine, defaultCountry))) return
  for (const staged of stagedContacts) {
    const table = identifier(staged)
    await engine.execute(
      sql`update ${table} set phone = phones.settled from phones where ${table}.phone = phones.written`,
    )
  }
  await rejectNobodies(engine, 'staged_people')
  await rejectNobodies(engine, 'staged_facts')
}
