import { identifier, identifiers, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import {
  datings,
  factTables,
  historyTables,
  memberTables,
  rateTables,
  type Table,
  tagNames,
  undoneImports,
} from '../tables.ts'

const { imports, rejects, stores, order_lines, ...otherFacts } = factTables

type Tables = Readonly<Record<string, Table>>

/** Facts of customers, and orders of nobody with their lines. They lie where the customer does. */
export const customerFacts: Tables = {
  ...otherFacts,
  order_lines: { ...order_lines, columns: { ...order_lines.columns, customer_key: 'key?' } },
}

/** What is derived from them, where they lie. */
export const derivedTables: Tables = historyTables

const linesWithCustomers = sql`(
  select order_lines.*, orders.customer_key as customer_key
  from order_lines
  left join orders on orders.order_key = order_lines.order_key
) as order_lines`

/** Where the file has the rows of a table as they are published. */
export const sourceOf = (table: string): Sql => (table === 'order_lines' ? linesWithCustomers : identifier(table))

/** Tables that go over as a whole when anything in them changed. */
export const smallTables: Tables = {
  stores,
  rates: rateTables.rates,
  tag_names: tagNames,
  datings,
  ...memberTables,
  imports,
  rejects,
  undone_imports: undoneImports,
}

/** The keys of customers whose rows change. */
export const touchedTable: Table = { columns: { customer_key: 'key' }, orderBy: ['customer_key'] }

export const tablesByCustomer: Tables = { ...customerFacts, ...derivedTables }
export const publishedTables: Tables = { ...tablesByCustomer, ...smallTables }

/** Orders of nobody lie in stretches of their keys, so that new ones change only the last. */
const keysOfStretch = 4_194_304

/** Whether rows of nobody are among those of customers. */
export const mayBeNobodys = ({ columns }: Table): boolean => columns.customer_key === 'key?'

/** Customers of one partition; below and above, there is one for each so many. */
const customersPerPartition = 250_000
const [fewestPartitions, mostPartitions] = [4, 64]

/** In how many partitions the customers lie: what one of them touches is laid anew with its whole partition. */
export const partitionsFor = (customers: number): number =>
  Math.min(mostPartitions, Math.max(fewestPartitions, 2 ** Math.ceil(Math.log2(customers / customersPerPartition))))

/** The number of a stretch of nobody's orders, in the words of both engines: below zero. */
export const stretchOf = (orderKey: Sql): Sql =>
  sql`(-1 - cast(floor(${orderKey} / ${numberLiteral(keysOfStretch)}.0) as integer))`

/** The partition of a row, in ClickHouse's words. */
export function partitionOf(table: Table, partitions: number): Sql {
  const count = numberLiteral(partitions)
  if (!('customer_key' in table.columns)) return sql`tuple()`
  if (!mayBeNobodys(table)) return sql`customer_key % ${count}`
  const stretch = sql`-1 - intDiv(order_key, ${numberLiteral(keysOfStretch)})`
  return sql`if(isNull(customer_key), ${stretch}, coalesce(customer_key, 0) % ${count})`
}

/** What decides the shard of a row: its customer, else its order. */
export const shardingOf = (table: Table): Sql =>
  mayBeNobodys(table) ? sql`coalesce(customer_key, order_key)` : sql`customer_key`

export const columnNames = ({ columns }: Table): string[] => Object.keys(columns)
export const columnsOf = (table: Table): Sql => identifiers(columnNames(table))
