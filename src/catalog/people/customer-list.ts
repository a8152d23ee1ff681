import { z } from 'zod'
import { type Day, daySchema } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { day, empty, identifier, integer, join, type Sql, sql, text } from '../../sql/sql.ts'
import type { Cell } from '../column.ts'
import type { AnswerRow } from '../metric.ts'
import type { Standing } from './condition.ts'
import { type CustomerColumn, customerColumns } from './customer-columns.ts'
import { type CustomerFilter, customersIn } from './filter.ts'
import { joined, orderOf, readingOf } from './list-sources.ts'

/** Where a page ends: what its last row is ordered by, and whose row it is. */
export type Place = { value: Cell; key: number }

export type ListAsked = {
  who: CustomerFilter
  /** The day of the columns. */
  asOf: Day
  columns: readonly CustomerColumn[]
  sort: { column: CustomerColumn; isDescending: boolean }
  /** Only rows after this place. */
  after?: Place | undefined
  /** How many rows; all when left out. */
  limit?: number | undefined
}

/** A row of the list: `key`, the columns asked, and `place`, what it is ordered by. */
export const listRow = (columns: readonly CustomerColumn[]): z.ZodType<AnswerRow> =>
  z.strictObject({
    ...Object.fromEntries(columns.map((name) => [name, customerColumns[name].schema])),
    key: z.int(),
    place: z.union([z.string(), z.number(), z.null()]),
  })

const bound = (value: string | number, column: CustomerColumn): Sql => {
  if (typeof value === 'number') return sql`${integer(value)}`
  return customerColumns[column].unit === 'day' ? sql`${day(daySchema.parse(value))}` : sql`${text(value)}`
}

/** Rows without a value come last, and among equals the oldest customer first, so that no row is on two pages. */
function afterPlace({ value, key }: Place, { column, isDescending }: ListAsked['sort']): Sql {
  if (value === null) return sql`where place is null and customer_key > ${integer(key)}`
  const edge = bound(value, column)
  return sql`where place is null
      or place ${isDescending ? sql`<` : sql`>`} ${edge}
      or (place = ${edge} and customer_key > ${integer(key)})`
}

const inOrder = (of: Sql, isDescending: boolean): Sql => sql`
    order by ${of}.place ${isDescending ? sql`desc` : empty} nulls last, ${of}.customer_key`

/** Rows of the list; see `listRow`. The page is found by its order alone, and only its customers are looked up further. */
export function customerPage(asked: ListAsked, standing: Standing, words: Dialect): Sql {
  const { sort, after, limit, columns, asOf } = asked
  const order = orderOf(sort.column)
  const looking = { asOf, standing, words, among: [] }
  const among = [sql`customer_key in (select customer_key from page)`]
  const sources = [...new Set(columns.map((column) => readingOf(column).source))]
  const shown = columns.map((column) => sql`${readingOf(column).value} as ${identifier(column)}`)
  return sql`
    with members as (${customersIn(asked.who, standing, words)}
    ),
    placed as (
      select members.customer_key as customer_key, ${order.value} as place
      from members ${joined(order.source, sql`members`, looking)}
    ),
    page as (
      select customer_key, place
      from placed
      ${after === undefined ? empty : afterPlace(after, sort)}
      ${inOrder(sql`placed`, sort.isDescending)}
      ${limit === undefined ? empty : sql`limit ${integer(limit)}`}
    )
    select ${join([sql`page.customer_key as "key"`, sql`page.place as place`, ...shown], sql`, `)}
    from page ${join(
      sources.map((source) => joined(source, sql`page`, { ...looking, among })),
      empty,
    )}
    ${inOrder(sql`page`, sort.isDescending)}`
}

/** How many customers a filter means, in a column `value`. */
export const customerCount = (who: CustomerFilter, standing: Standing, words: Dialect): Sql => sql`
    select count(*) as value
    from (${customersIn(who, standing, words)}) as members`
