import { type CustomerColumn, customerColumns, findCustomerColumn } from '../../catalog/people/customer-columns.ts'
import { columnsIn } from '../../catalog/rfm/scheme-names.ts'
import type { CustomerList } from '../../contract/customers.ts'
import type { FoundCustomers } from '../../contract/found-customers.ts'
import { readFilterOf } from '../../server/customer-question.ts'
import { customersCsv, listCustomers, searchCustomers } from '../../server/list-customers.ts'
import type { Given } from '../../server/question.ts'
import { UserError } from '../../user-error.ts'
import { askCustomers, askCustomersCsv, askSearch } from '../ask-server.ts'
import { inData } from '../in-data.ts'
import { showCell } from '../show-value.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export type CustomersFlags = {
  data?: string
  who?: string[]
  search?: string
  asOf?: string
  sort?: string
  columns?: string
  scheme?: string
  limit?: string
  json?: boolean
  csv?: boolean
}

const usualRows = '20'
const usualColumns = 'id,name,email,segment,lastPurchase,purchases,revenue'

/** Several conditions must all hold. */
function whoOf(texts: readonly string[] | undefined): string | undefined {
  if (texts === undefined) return undefined
  const [first, ...others] = texts.map(readFilterOf)
  return JSON.stringify(others.length === 0 ? first : { all: [first, ...others] })
}

const isLeft = (unit: string): boolean => unit === 'name' || unit === 'day'

function showList({ rows, count, asOf, currency, scheme }: CustomerList, locale: string | undefined): string {
  const shown = Object.keys(rows[0] ?? {}).flatMap((name): CustomerColumn[] => {
    const column = findCustomerColumn(name)
    return column === undefined ? [] : [column]
  })
  const columns = Object.entries(columnsIn(customerColumns, scheme)).filter(([name]) =>
    shown.some((one) => one === name),
  )
  const headings = columns.map(([, { label, unit }]) => ({
    label,
    align: isLeft(unit) ? ('left' as const) : ('right' as const),
  }))
  const cells = rows.map((row) => columns.map(([name, column]) => showCell(name, column, row, currency, locale)))
  const numbers = new Intl.NumberFormat(locale)
  const title = `Customers · as of ${asOf} · ${numbers.format(count)}${rows.length < count ? `, of whom ${numbers.format(rows.length)} here` : ''}`
  return rows.length === 0 ? title : `${title}\n\n${drawTable(headings, cells)}`
}

const contacts = { id: 'Customer id', name: 'Name', email: 'E-mail', phone: 'Phone', match: 'Match' } as const

function showFound({ customers: found }: FoundCustomers): string {
  if (found.length === 0) return 'Nobody was found.'
  const headings = Object.values(contacts).map((label) => ({ label, align: 'left' as const }))
  const rows = found.map(({ id, name, email, phone, match }) =>
    [id, name, email, phone, match].map((cell) => cell ?? '–'),
  )
  return drawTable(headings, rows)
}

async function search(flags: CustomersFlags, terminal: Terminal): Promise<void> {
  const { search: q, limit, who, csv } = flags
  if (who !== undefined || csv)
    throw new UserError('--search finds a few customers by text; it takes neither --who nor --csv.')
  const given = { q, limit }
  const found = await inData(
    flags,
    terminal,
    (server) => askSearch(server, given),
    (house) => searchCustomers(house, given),
  )
  terminal.print(flags.json ? JSON.stringify(found, null, 2) : showFound(found))
}

async function printCsv(flags: CustomersFlags, given: Given, terminal: Terminal): Promise<void> {
  if (flags.limit !== undefined)
    throw new UserError('--csv prints all customers whom the filter means; it takes no --limit.')
  const write = async (text: string) => terminal.print(text.replace(/\n$/, ''))
  await inData(
    flags,
    terminal,
    (server) => askCustomersCsv(server, given, write),
    async (house) => (await customersCsv(house, given))(write),
  )
}

/** `regulars customers`: whom conditions mean, or a search finds; asked of the server where one runs on the folder. */
export async function customers(flags: CustomersFlags, terminal: Terminal): Promise<void> {
  const { json, csv, asOf, sort, columns, scheme, limit } = flags
  if (json && csv) throw new UserError('Ask for --json or for --csv, not for both.')
  if (flags.search !== undefined) return search(flags, terminal)
  const given = { who: whoOf(flags.who), asOf, sort, columns, scheme }
  if (csv) return printCsv(flags, given, terminal)
  const page = { ...given, columns: columns ?? (json ? undefined : usualColumns), limit: limit ?? usualRows }
  const list = await inData(
    flags,
    terminal,
    (server) => askCustomers(server, page),
    (house) => listCustomers(house, page),
  )
  terminal.print(json ? JSON.stringify(list, null, 2) : showList(list, terminal.locale))
}
