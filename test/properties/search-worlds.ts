import fc, { type Arbitrary } from 'fast-check'
import { customersFound, customersFoundByTerms, foundRow } from '../../src/catalog/people/customer-search.ts'
import type { Engine, LoadedValue } from '../../src/engine/engine.ts'
import { identifier, sql } from '../../src/sql/sql.ts'
import { derivedRows } from '../../src/warehouse/history.ts'

const namePart = fc.constantFrom(
  'Ann',
  'Anna',
  'Ána',
  'Joanna',
  'Strauß',
  'Łódź',
  'ann\nanna',
  'a\tb',
  'ΟΔΟΣ',
  'का',
  '',
)
const mailPart = fc.constantFrom('ann', 'anna', 'jo.anna', 'ána', '600')
const phone = fc.constantFrom('+33612345678', '+612345678', '+48600123456', '+600123', '+6001234', '600', '')
const orNone = <Value>(value: Arbitrary<Value>) => fc.option(value, { freq: 3 })

const person = fc.record({
  id: orNone(fc.oneof(namePart, fc.constantFrom('600', '600123', 'C-1', 'C-10', 'C-101', '\u{10FFFF}'))),
  email: orNone(fc.tuple(mailPart, mailPart).map(([one, other]) => `${one}@${other}.com`)),
  phone: orNone(phone),
  first: orNone(namePart),
  last: orNone(namePart),
  isErased: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
})

const mostPeople = 60

/** Customers who are much alike, in texts that are awkward. */
export const alikePeople = fc.array(person, { minLength: 5, maxLength: mostPeople, size: 'max' })
export type Person = typeof alikePeople extends Arbitrary<(infer One)[]> ? One : never

/** What they might be looked for by: parts of such texts, and numbers as people write them. */
export const searches = fc.uniqueArray(
  fc.oneof(
    fc
      .tuple(fc.oneof(namePart, mailPart, phone), fc.nat(4), fc.integer({ min: 1, max: 12 }))
      .map(([whole, from, length]) => whole.slice(from, from + length)),
    fc.tuple(namePart, namePart).map((names) => names.join(' ')),
    fc.constantFrom(
      '06 12.34.56.78',
      '0033 612 345 678',
      '+48 600',
      '600123',
      '0123456',
      'C-1',
      'c-10',
      'A',
      '\u0301',
      '\u{10FFFF}',
    ),
  ),
  { minLength: 8, maxLength: 8 },
)

const columns = ['customer_key', 'customer_id', 'email', 'phone', 'first_name', 'last_name', 'first_day', 'erased_at']

const rowOf = ({ id, email, phone: number, first, last, isErased }: Person, index: number): LoadedValue[] => [
  ...[index + 1, id, email, number, first, last],
  ...['2024-01-01', isErased ? '2024-02-01 00:00:00' : null],
]

/** Puts these customers, and nothing of them but what they are found by, into an engine whose tables exist. */
export async function loadPeople(engine: Engine, people: readonly Person[]): Promise<void> {
  const derived = (await derivedRows(engine, 'everyone')).filter(({ table }) => table.startsWith('customer_'))
  for (const table of ['customers', ...derived.map(({ table }) => table)]) {
    await engine.execute(sql`truncate table ${identifier(table)}`)
  }
  await engine.load('customers', columns, people.map(rowOf))
  for (const { table, rows } of derived) await engine.execute(sql`insert into ${identifier(table)} ${rows}`)
}

/** Marks alone are folded to nothing, which is a term of nobody. */
const isNothing = (wanted: string): boolean => wanted.normalize('NFD').replaceAll(/\p{M}/gu, '').trim() === ''

/** Whom a search finds by terms, and the same people among those whom reading everyone finds. */
export async function foundBothWays(engine: Engine, wanted: string, limit: number) {
  const everyone = await engine.query(customersFound(wanted, mostPeople, engine.dialect), foundRow)
  const best = everyone.filter(({ match }) => match !== 'substring').slice(0, limit)
  const found = await engine.query(customersFoundByTerms(wanted, limit, engine.dialect), foundRow)
  return { expected: isNothing(wanted) ? [] : best, found }
}
