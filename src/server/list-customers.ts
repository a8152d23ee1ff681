import { z } from 'zod'
import type { AnswerRow, Columns } from '../catalog/metric.ts'
import type { Standing } from '../catalog/people/condition.ts'
import { type CustomerColumn, customerColumns } from '../catalog/people/customer-columns.ts'
import { customerCount, customerPage, listRow } from '../catalog/people/customer-list.ts'
import { customersFound, customersFoundByTerms, foundRow } from '../catalog/people/customer-search.ts'
import type { CustomerFilter } from '../catalog/people/filter.ts'
import type { CustomerCount, CustomerList, CustomerRow } from '../contract/customers.ts'
import type { FoundCustomers } from '../contract/found-customers.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { csvRows } from './csv.ts'
import {
  readFilterOf,
  readLimit,
  readListAsked,
  refuseUnknownWords,
  standingIn,
  writeCursor,
} from './customer-question.ts'
import type { House } from './house.ts'
import type { Given } from './question.ts'
import { listSchemes } from './schemes.ts'
import { mostSheetRows, openSheet } from './xlsx.ts'

type Options = { signal?: AbortSignal | undefined }

/** Same key, same answer: the facts, what was asked, and what conditions are read against. */
const keyOf = (house: House, version: number, { today, rules, scheme }: Standing, asked: object): string =>
  JSON.stringify([
    'customers',
    version,
    asked,
    today,
    rules,
    scheme,
    listSchemes(house).map((one) => [one.id, one.version]),
    // What a condition names may be removed.
    house.state.audiences.all().map(({ id }) => id),
  ])

const countRow = z.object({ value: z.int() })

async function countOf(
  house: House,
  version: number,
  who: CustomerFilter,
  standing: Standing,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { engine } = house.warehouse
  const [row] = await house.answers.rows(
    keyOf(house, version, standing, { who }),
    (stop) => engine.query(customerCount(who, standing, engine.dialect), countRow, { signal: stop }),
    signal,
  )
  return countRow.parse(row).value
}

const customerRow: z.ZodType<CustomerRow> = z
  .object({ key: z.int() })
  .catchall(z.union([z.string(), z.number(), z.null()]))

/** Without what a row is ordered by, which only a cursor needs. */
const shown = ({ place: _, ...row }: AnswerRow): CustomerRow => customerRow.parse(row)

/** A page of the customers whom a filter means, and how many they are in all. */
export async function listCustomers(house: House, given: Given, { signal }: Options = {}): Promise<CustomerList> {
  const version = await house.warehouse.version()
  const asked = await readListAsked(house, given)
  const standing = await standingIn(house, given.scheme)
  const { engine } = house.warehouse
  const page = (stop: AbortSignal) =>
    engine.query(customerPage(asked, standing, engine.dialect), listRow(asked.columns), { signal: stop })
  const [rows, count] = await Promise.all([
    house.answers.rows(keyOf(house, version, standing, asked), page, signal),
    countOf(house, version, asked.who, standing, signal),
  ])
  // An import that landed meanwhile may be in one of the two.
  if ((await house.warehouse.version()) !== version) return listCustomers(house, given, { signal })
  const last = rows.at(-1)
  const isFull = rows.length === asked.limit
  return {
    who: asked.who,
    asOf: asked.asOf,
    count,
    dataVersion: version,
    currency: house.state.settings().currency,
    scheme: standing.scheme,
    rows: rows.map(shown),
    next: last !== undefined && isFull ? writeCursor({ value: last.place ?? null, key: shown(last).key }) : null,
  }
}

/** How many customers a filter means. */
export async function countCustomers(house: House, given: Given, { signal }: Options = {}): Promise<CustomerCount> {
  refuseUnknownWords(given, ['who'])
  const version = await house.warehouse.version()
  const count = await countOf(house, version, readFilterOf(given.who), await standingIn(house), signal)
  return { count, dataVersion: version }
}

const columnsOf = (names: readonly CustomerColumn[]): Columns =>
  Object.fromEntries(names.map((name) => [name, customerColumns[name]]))

type WriteAll<Part> = (write: (part: Part) => Promise<void>, options?: Options) => Promise<void>

/** What a file of all customers whom a filter means is made of. */
async function readFileAsked(house: House, given: Given) {
  refuseUnknownWords(given, ['who', 'asOf', 'sort', 'columns', 'scheme'])
  const { limit: _, after: __, ...asked } = await readListAsked(house, given)
  const standing = await standingIn(house, given.scheme)
  const { engine } = house.warehouse
  const statement = customerPage(asked, standing, engine.dialect)
  return {
    asked,
    standing,
    columns: columnsOf(asked.columns),
    beside: { currency: house.state.settings().currency, scheme: standing.scheme },
    eachRows: (onRows: (rows: AnswerRow[]) => Promise<void>, options: Options) =>
      engine.stream(statement, listRow(asked.columns), onRows, options),
  }
}

/** Writes all customers whom a filter means as CSV, a part at a time; each part is awaited. */
export async function customersCsv(house: House, given: Given): Promise<WriteAll<string>> {
  const { columns, beside, eachRows } = await readFileAsked(house, given)
  return async (write, options = {}) => {
    await write(`${Object.keys(columns).join(',')}\n`)
    await eachRows((rows) => write(csvRows(columns, { rows, ...beside })), options)
  }
}

/** The same as a workbook of Excel. Throws a UserError when a sheet cannot hold so many rows. */
export async function customersXlsx(house: House, given: Given): Promise<WriteAll<Uint8Array>> {
  const { asked, standing, columns, beside, eachRows } = await readFileAsked(house, given)
  const count = await countOf(house, await house.warehouse.version(), asked.who, standing, undefined)
  if (count >= mostSheetRows) {
    throw new UserError(sentence('customers.too-many-for-excel', { count, most: mostSheetRows - 1 }))
  }
  return async (write, options = {}) => {
    const sheet = await openSheet(columns, beside, write)
    await eachRows(sheet.rows, options)
    await sheet.end()
  }
}

const foundAtMost = { usual: 10, most: 50 }

/** The customers whom a text may mean, best first. */
export async function searchCustomers(
  { warehouse: { engine } }: House,
  given: Given,
  { signal }: Options = {},
): Promise<FoundCustomers> {
  refuseUnknownWords(given, ['q', 'limit'])
  const wanted = given.q?.trim() ?? ''
  if (wanted === '') throw new UserError(sentence('customers.nothing-sought'))
  const limit = readLimit(given.limit, foundAtMost)
  const best = await engine.query(customersFoundByTerms(wanted, limit, engine.dialect), foundRow, { signal })
  if (best.length === limit) return { customers: best }
  // Those who have the text within come after all others, and everyone has to be read for them.
  return { customers: await engine.query(customersFound(wanted, limit, engine.dialect), foundRow, { signal }) }
}
