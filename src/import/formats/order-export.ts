import { sentence } from '../../sentences/sentence.ts'
import { identifier, join, type Sql, sql } from '../../sql/sql.ts'
import { emailFrom, phoneFrom } from '../contacts.ts'
import { isPossibleDay } from '../read-cells.ts'
import { type Fault, firstReason, notADate, notANumber, unknownCurrency } from '../reasons.ts'
import { isUnreadable, type RawRows, stageRows } from './format.ts'
import { stageOrdersWithLines } from './orders-with-lines.ts'

/** Which cells of a shop's export say what of an order and its line; money and quantity are columns, the first filled one counts. */
export type OrderCells = {
  orderId: Sql
  customerId: Sql
  email: Sql
  phone: Sql
  orderedAt: readonly string[]
  channel: Sql
  store: Sql
  status: Sql
  paid: readonly string[]
  discount: readonly string[]
  refunded: readonly string[]
  /** Filled in the rows that are lines. */
  quantity: string | null
  productId: Sql
  product: Sql
  lineGross: string | null
  linePaid: string | null
  /** Lines that are packed into cells of their order's row: how to read them, and the cells' name for the report. */
  packed?: { name: string; items: (raw: RawRows) => Sql }
}

const nothing = sql`cast(null as bigint)`

const hasUnreadableItem = sql`coalesce(len(list_filter(packed, lambda item: item.quantity is null or item.paid is null)), 0) > 0`

const checked = (raw: RawRows, cells: OrderCells, faults: readonly Fault[]): Sql => {
  const money = (columns: readonly string[]): Sql =>
    sql`coalesce(${join([...columns.map(raw.money), nothing], sql`, `)})`
  const one = (column: string | null): Sql => (column === null ? nothing : raw.money(column))
  const quantity = cells.quantity === null ? nothing : raw.number(cells.quantity)
  return sql`
    create or replace temporary table checked as
    with typed as (
      select
        *, ${cells.orderId} as known_order, ${cells.customerId} as known_customer, ${emailFrom(cells.email)} as known_email,
        ${phoneFrom(cells.phone)} as known_phone, ${cells.channel} as known_channel, ${cells.store} as known_store,
        coalesce(${join(cells.orderedAt.map(raw.instant), sql`, `)}) as known_at, ${cells.status} as known_state,
        ${money(cells.paid)} as known_paid, ${money(cells.discount)} as known_discount, ${money(cells.refunded)} as known_refund,
        cast(${quantity} as double) as known_quantity, ${cells.productId} as known_product_id, ${cells.product} as known_product,
        ${cells.packed?.items(raw) ?? sql`null`} as packed,
        ${one(cells.lineGross)} as known_gross, ${one(cells.linePaid)} as known_line_paid,
        ${raw.currency} as row_currency, ${raw.isKnownCurrency} as is_known_currency
      from ${raw.rows}
    ),
    dated as (select *, ${raw.dayOf(sql`known_at`)} as known_day from typed)
    select
      row, known_order as order_id, known_customer as customer_id, known_email as email, known_phone as phone,
      known_at as "at", known_day as day, known_channel as channel, known_store as store,
      case when known_state = 'refunded' then 'paid' else known_state end as known_status, row_currency,
      known_paid as paid, known_discount as discount,
      case when known_state = 'refunded' then coalesce(nullif(known_refund, 0), known_paid)
        when known_state = 'paid' then known_refund end as refunded,
      known_quantity as quantity, known_product_id as product_id, known_product as product,
      cast(round(coalesce(known_gross, known_line_paid) / nullif(known_quantity, 0)) as bigint) as unit_price,
      coalesce(known_gross, known_line_paid) as line_gross, coalesce(known_line_paid, known_gross) as line_paid,
      packed,
      ${firstReason([
        [sql`known_order is null`, sentence('reject.no-order-id')],
        ...faults,
        [sql`known_at is null`, notADate(cells.orderedAt.join(' / '))],
        [sql`not ${isPossibleDay(sql`known_day`)}`, sentence('reject.order-day-beyond-years')],
        [sql`known_paid is null`, notANumber(cells.paid.join(' / '))],
        [sql`known_state is null`, sentence('reject.order-status')],
        ...[...cells.discount, ...cells.refunded, cells.quantity, cells.lineGross, cells.linePaid]
          .filter((column) => column !== null)
          .map((column) => [isUnreadable(identifier(column), raw.number(column)), notANumber(column)] as const),
        ...(cells.packed === undefined
          ? []
          : [[hasUnreadableItem, sentence('reject.unreadable-item', { column: cells.packed.name })] as const]),
        [
          sql`known_quantity is not null and coalesce(known_gross, known_line_paid) is null`,
          sentence('reject.no-line-amount'),
        ],
        [sql`not is_known_currency`, unknownCurrency],
      ])} as reason
    from dated`
}

/** Lines that stood packed in the row of their order, numbered as they stood. */
const stagePacked = (raw: RawRows): Sql => sql`
  insert into staged_lines by name
  with items as (
    select row, order_id, unnest(packed) as item, generate_subscripts(packed, 1) as place
    from checked
    where reason is null and packed is not null
  )
  select
    ${raw.file} as file, row, order_id, cast(place as integer) as line, item.product_id, item.product, item.quantity,
    cast(round(coalesce(item.gross, item.paid) / nullif(item.quantity, 0)) as bigint) as unit_price,
    coalesce(item.gross, item.paid) as gross, item.paid
  from items`

/** Stages the orders of a shop's export, with their lines where its rows are lines. */
export const stageOrderExport = (raw: RawRows, cells: OrderCells, faults: readonly Fault[] = []): readonly Sql[] => [
  checked(raw, cells, faults),
  stageRows(raw),
  ...stageOrdersWithLines(raw),
  ...(cells.packed === undefined ? [] : [stagePacked(raw)]),
]
