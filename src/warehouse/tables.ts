import type { ColumnTypes, Dialect, Laying } from '../sql/dialect.ts'
import { empty, identifier, join, type Sql, sql } from '../sql/sql.ts'

export type ColumnType = keyof ColumnTypes | `${keyof ColumnTypes}?`
export type Table = { columns: Readonly<Record<string, ColumnType>>; orderBy: readonly string[] }

/** Facts: the tables of record. A `?` marks a column that may be empty. */
export const factTables = {
  customers: {
    columns: {
      customer_key: 'key',
      customer_id: 'text?',
      email: 'text?',
      email_valid: 'flag?',
      phone: 'text?',
      phone_valid: 'flag?',
      first_name: 'text?',
      last_name: 'text?',
      birth_date: 'day?',
      city: 'text?',
      country: 'text?',
      first_day: 'day',
      erased_at: 'instant?',
    },
    orderBy: ['customer_key'],
  },
  profile_facts: {
    // No day: known of the customer without a date, so since the customer exists.
    columns: { customer_key: 'key', day: 'day?', gender: 'text?', identified: 'flag?' },
    orderBy: ['customer_key'],
  },
  subscriptions: {
    columns: { customer_key: 'key', channel: 'text', status: 'text', at: 'instant', day: 'day', source: 'text?' },
    orderBy: ['customer_key'],
  },
  orders: {
    columns: {
      order_key: 'key',
      order_id: 'text',
      customer_key: 'key?',
      at: 'instant',
      day: 'day',
      channel: 'text',
      store: 'text?',
      gross: 'integer?',
      discount: 'integer?',
      paid: 'integer',
      items: 'real',
      status: 'text',
      currency: 'text',
    },
    orderBy: ['day', 'order_key'],
  },
  order_lines: {
    columns: {
      order_key: 'key',
      line: 'key',
      product_id: 'text?',
      product: 'text?',
      category: 'text?',
      quantity: 'real',
      unit_price: 'integer?',
      gross: 'integer?',
      paid: 'integer?',
    },
    orderBy: ['order_key', 'line'],
  },
  visits: { columns: { customer_key: 'key', day: 'day', count: 'key' }, orderBy: ['customer_key', 'day'] },
  tags: {
    columns: { customer_key: 'key', tag: 'text', added_day: 'day', removed_day: 'day?' },
    orderBy: ['customer_key'],
  },
  stores: { columns: { store: 'text', channel: 'text', city: 'text?' }, orderBy: ['store'] },
  imports: {
    columns: {
      import_id: 'key',
      started_at: 'instant',
      seconds: 'real',
      files: 'text',
      format: 'text',
      rows: 'integer',
      imported: 'integer',
      merged: 'integer',
      rejected: 'integer',
      report: 'text',
    },
    orderBy: ['import_id'],
  },
  rejects: {
    columns: { import_id: 'key', row: 'integer', reason: 'text', text: 'text' },
    orderBy: ['import_id', 'row'],
  },
} as const satisfies Record<string, Table>

/**
 * Derived from facts. History: a row says what was true of a customer from `valid_from` until the day before `valid_to`.
 */
export const historyTables = {
  // Refunds that count on the day of the order that they refund; none where the project counts them on their own.
  refund_days: {
    columns: { order_key: 'key', customer_key: 'key?', day: 'day' },
    orderBy: ['order_key'],
  },
  purchase_history: {
    columns: {
      customer_key: 'key',
      valid_from: 'day',
      valid_to: 'day',
      purchases: 'integer',
      revenue: 'integer',
      first_purchase_day: 'day',
      last_purchase_day: 'day',
    },
    orderBy: ['valid_from', 'customer_key'],
  },
  profile_history: {
    columns: { customer_key: 'key', valid_from: 'day', valid_to: 'day', gender: 'text', identified: 'flag' },
    orderBy: ['valid_from', 'customer_key'],
  },
  subscription_history: {
    // Consent: subscribed, and the contact of that channel is valid.
    columns: {
      customer_key: 'key',
      channel: 'text',
      valid_from: 'day',
      valid_to: 'day',
      status: 'text',
      consent: 'flag',
    },
    orderBy: ['valid_from', 'customer_key'],
  },
  // A day with a visit, until the next.
  visit_history: {
    columns: { customer_key: 'key', valid_from: 'day', valid_to: 'day' },
    orderBy: ['valid_from', 'customer_key'],
  },
  tag_history: {
    columns: { customer_key: 'key', tag: 'text', valid_from: 'day', valid_to: 'day' },
    orderBy: ['valid_from', 'customer_key'],
  },
  // No history, but derived with it: what customers are found by now; see customer-search.ts.
  customer_search: {
    columns: { customer_key: 'key', name: 'text?', searched: 'text' },
    orderBy: ['customer_key'],
  },
  customer_terms: { columns: { customer_key: 'key', term: 'text' }, orderBy: ['term', 'customer_key'] },
} as const satisfies Record<string, Table>

/** What the facts of touched customers and changed orders were before an import; see undo.ts. */
const beforeImport = <Columns extends Table['columns']>({ columns }: { columns: Columns }): Table => ({
  columns: { import_id: 'key', ...columns },
  orderBy: ['import_id'],
})

/** Customers whose orders an import moved from one to the other, as they turned out to be the same person. */
export const undoAbsorbed = beforeImport({ columns: { customer_key: 'key' } })

/** Rows of these go away with the possibility to undo their import. */
export const undoTables: Readonly<Record<string, Table>> = {
  undo_absorbed: undoAbsorbed,
  undo_points: beforeImport({ columns: {} }),
  undo_touched: beforeImport({ columns: { customer_key: 'key' } }),
  undo_changed: beforeImport({ columns: { order_key: 'key' } }),
  undo_customers: beforeImport(factTables.customers),
  undo_profile_facts: beforeImport(factTables.profile_facts),
  undo_subscriptions: beforeImport(factTables.subscriptions),
  undo_visits: beforeImport(factTables.visits),
  undo_tags: beforeImport(factTables.tags),
  undo_orders: beforeImport(factTables.orders),
  undo_order_lines: beforeImport(factTables.order_lines),
  undo_stores: beforeImport(factTables.stores),
}

const rate = { day: 'day', currency: 'text', rate: 'real' } as const

/** What one unit of a currency is worth in the base currency, from a day on; and what undo knows of it. */
export const rateTables = {
  rates: { columns: rate, orderBy: ['currency', 'day'] },
  undo_rates: beforeImport({ columns: rate }),
  undo_changed_rates: beforeImport({ columns: { day: 'day', currency: 'text' } }),
} as const satisfies Record<string, Table>

/** Imports that were taken back. Their reports stay. */
export const undoneImports: Table = {
  columns: { import_id: 'key', undone_at: 'instant' },
  orderBy: ['import_id'],
}

/** What the days of all facts rest on, from the first to the one in force, which has the largest number. */
export const datings: Table = {
  columns: { dating: 'key', time_zone: 'text', refund_dating: 'text' },
  orderBy: ['dating'],
}

/** Labels that were made by hand, also those that nobody holds yet. */
export const tagNames: Table = { columns: { tag: 'text' }, orderBy: ['tag'] }

/** People of fixed lists, and those who took part in an engagement: those who were written to, and those held back. */
export const memberTables = {
  audience_members: { columns: { audience: 'key', customer_key: 'key' }, orderBy: ['audience', 'customer_key'] },
  engagement_members: {
    columns: { engagement: 'key', customer_key: 'key', is_control: 'flag' },
    orderBy: ['engagement', 'customer_key'],
  },
} as const satisfies Record<string, Table>

/**
 * What is noted of the engine that numbers are asked of, where that is another than this one; see publication/.
 * `publishing` has a row for each thing that happened to it, the newest with the largest number.
 */
export const publicationTables = {
  publishing: {
    columns: { step: 'key', place: 'text', project: 'text', publication: 'text', version: 'integer', is_whole: 'flag' },
    orderBy: ['step'],
  },
  // Without a customer: everyone was touched.
  unpublished: { columns: { version: 'integer', customer_key: 'key?' }, orderBy: ['version'] },
  published_parts: { columns: { name: 'text', print: 'text' }, orderBy: ['name'] },
} as const satisfies Record<string, Table>

const typeOf = (type: ColumnType, { types, nullable }: Dialect): Sql => {
  const key = Object.keys(types).find((name): name is keyof ColumnTypes => type === name || type === `${name}?`)
  if (key === undefined) throw new TypeError(`Not a column type: ${type}`)
  return type.endsWith('?') ? nullable(types[key]) : types[key]
}

/** The columns of a table with their types, as `create table` names them. */
export const columnList = ({ columns }: Table, words: Dialect): Sql =>
  join(
    Object.entries(columns).map(([column, type]) => sql`${identifier(column)} ${typeOf(type, words)}`),
    sql`, `,
  )

/** `create table`, in the words of the engine; on all servers of a cluster, where its rows are to lie on them. */
export function createTable(
  name: string,
  table: Table,
  words: Dialect,
  laying?: Laying,
  { isKept = false }: { isKept?: boolean } = {},
): Sql {
  const where = laying?.cluster == null ? empty : sql` on cluster ${identifier(laying.cluster)}`
  const unlessThere = isKept ? sql`if not exists ` : empty
  const storage = words.tableStorage(table.orderBy, laying)
  return sql`create table ${unlessThere}${identifier(name)}${where} (${columnList(table, words)}) ${storage}`
}
