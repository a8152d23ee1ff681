import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import type { Day } from '../sql/day.ts'
import { day, identifier, integer, join, type Sql, sql, text } from '../sql/sql.ts'
import { forgetVanished } from './members.ts'

/** What stays of an erased person in the numbers: a customer of whom nobody knows who it was, or none. */
export type ErasureKeeps = 'anonymous' | 'nothing'

/** What a person was known by, now or before an import that can be undone. */
export type Identifiers = {
  ids: string[]
  emails: string[]
  phones: string[]
  /** First and last name of one record; either may be missing. */
  names: string[][]
}

/** Facts as they are, and as they were before each import that can be undone: a person goes from both. */
const prefixes = ['', 'undo_'] as const

const personColumns = [
  ...['customer_id', 'email', 'email_valid', 'phone', 'phone_valid'],
  ...['first_name', 'last_name', 'birth_date', 'city', 'country'],
]
const factsOfPerson = ['customers', 'profile_facts', 'subscriptions', 'visits', 'tags']

const recordRow = z.object({
  id: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  first: z.string().nullable(),
  last: z.string().nullable(),
})

const given = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null && value !== '').map((value) => `${value}`)),
]

/** What a customer is known by. */
async function identifiersOf(engine: Engine, key: number): Promise<Identifiers> {
  const records = prefixes.map(
    (prefix) => sql`
    select customer_id as id, email, phone, first_name as first, last_name as last
    from ${identifier(`${prefix}customers`)}
    where customer_key = ${integer(key)}`,
  )
  const rows = await engine.query(join(records, sql` union `), recordRow)
  return {
    ids: given(rows.map(({ id }) => id)),
    emails: given(rows.map(({ email }) => email)),
    phones: given(rows.map(({ phone }) => phone)),
    names: rows.map(({ first, last }) => given([first, last])).filter((name) => name.length > 0),
  }
}

/** Shorter ids are also amounts, line numbers and parts of days; shorter names are parts of words. */
const shortestId = 4
const shortestName = 3
const digitsOfPhone = 8

/** Whether words stand in a text, not within longer ones. */
function standsIn(told: string, words: string): boolean {
  const literal = words.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'u').test(told)
}

/** Whether a text tells of a person: an address, a number in any spelling, an id or a whole name of theirs. */
export function tellsOf({ ids, emails, phones, names }: Identifiers, told: string): boolean {
  const folded = told.toLowerCase()
  const digits = told.replaceAll(/\D/g, '')
  const ends = phones.map((phone) => phone.replaceAll(/\D/g, '').slice(-digitsOfPhone))
  return (
    [...emails, ...ids].some((word) => word.length >= shortestId && standsIn(folded, word)) ||
    ends.some((end) => end.length === digitsOfPhone && digits.includes(end)) ||
    names.some((name) => name.join('').length >= shortestName && name.every((part) => standsIn(folded, part)))
  )
}

const erasedText = '[erased]'
const rejectRow = z.object({ import_id: z.int(), row: z.int(), reason: z.string(), text: z.string() })

/** Rejected rows of any import may be of the person; every text is looked at, and what tells of them goes. */
async function scrubRejects(inside: Engine, person: Identifiers): Promise<void> {
  const telling: z.output<typeof rejectRow>[] = []
  await inside.stream(sql`select import_id, "row", reason, "text" from rejects`, rejectRow, async (rows) => {
    for (const row of rows) if (tellsOf(person, row.text) || tellsOf(person, row.reason)) telling.push(row)
  })
  for (const { import_id, row, text: told } of telling) {
    await inside.execute(sql`
      update rejects set "text" = ${text(erasedText)}
      where import_id = ${integer(import_id)} and "row" = ${integer(row)} and "text" = ${text(told)}`)
  }
}

const reportRow = z.object({ id: z.int(), files: z.string(), report: z.string() })

/** Every text in a report that tells of the person; its numbers stay. */
const scrubbed = (report: string, person: Identifiers): string =>
  JSON.stringify(
    JSON.parse(report, (_, value: unknown) =>
      typeof value === 'string' && tellsOf(person, value) ? erasedText : value,
    ),
  )

async function scrubReports(inside: Engine, person: Identifiers): Promise<void> {
  const rows = await inside.query(sql`select import_id as id, files, report from imports`, reportRow)
  for (const { id, files, report } of rows) {
    const [toldFiles, toldReport] = [tellsOf(person, files) ? erasedText : files, scrubbed(report, person)]
    if (toldFiles === files && toldReport === JSON.stringify(JSON.parse(report))) continue
    await inside.execute(sql`
      update imports set files = ${text(toldFiles)}, report = ${text(toldReport)}
      where import_id = ${integer(id)}`)
  }
}

/** The customer stays with orders and days, and is from today on neither identified nor subscribed to anything. */
async function makeAnonymous(inside: Engine, key: number, today: Day, at: string): Promise<void> {
  const nothing = join(
    personColumns.map((column) => sql`${identifier(column)} = null`),
    sql`, `,
  )
  for (const prefix of prefixes) {
    await inside.execute(
      sql`update ${identifier(`${prefix}customers`)} set ${nothing} where customer_key = ${integer(key)}`,
    )
  }
  const ofKey = sql`cast(${integer(key)} as integer) as customer_key`
  await inside.execute(sql`
    insert into profile_facts by name
    select ${ofKey}, ${day(today)} as day, cast(null as varchar) as gender, false as identified`)
  await inside.execute(sql`
    insert into subscriptions by name
    select distinct ${ofKey}, channel, 'unknown' as status, cast(${text(at)} as timestamp) as "at", ${day(today)} as day
    from subscriptions
    where customer_key = ${integer(key)}`)
}

/** Nothing of the customer stays but orders of nobody, whose money was taken. */
async function removeWholly(inside: Engine, key: number): Promise<void> {
  const isTheirs: Sql = sql`where customer_key = ${integer(key)}`
  for (const prefix of prefixes) {
    for (const table of factsOfPerson) {
      await inside.execute(sql`delete from ${identifier(`${prefix}${table}`)} ${isTheirs}`)
    }
    await inside.execute(sql`update ${identifier(`${prefix}orders`)} set customer_key = null ${isTheirs}`)
  }
  await forgetVanished(inside)
}

/**
 * Takes a person out of every table, within a transaction, of undo points, rejected rows and reports too. The bytes are
 * gone from the file once it is written anew.
 */
export async function eraseFacts(
  inside: Engine,
  key: number,
  { keep, today, at }: { keep: ErasureKeeps; today: Day; at: Date },
): Promise<Identifiers> {
  const person = await identifiersOf(inside, key)
  await inside.execute(sql`insert into touched select cast(${integer(key)} as integer)`)
  if (keep === 'nothing') await removeWholly(inside, key)
  else await makeAnonymous(inside, key, today, at.toISOString().slice(0, 19))
  await scrubRejects(inside, person)
  await scrubReports(inside, person)
  return person
}
