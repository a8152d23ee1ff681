import { sentence } from '../../sentences/sentence.ts'
import { type Sql, sql } from '../../sql/sql.ts'
import { emailFrom, phoneFrom } from '../contacts.ts'
import { channelFrom, isPossibleDay, orderStatusFrom } from '../read-cells.ts'
import { beyondYears, type Fault, noneOf, notADate, notANumber, unknownCurrency } from '../reasons.ts'
import { type FormatColumn, isUnreadable, optional, type RawRows } from './format.ts'

/** Columns of an order beside its id, instant and money, in files of orders and of order lines. */
export const orderColumns: readonly FormatColumn[] = [
  optional('customer_id', 'text', 'The customer’s id.'),
  optional('email', 'text', 'The customer’s e-mail address.'),
  optional('phone', 'text', 'The customer’s phone number.'),
  optional('channel', 'text', 'web or store.'),
  optional('store', 'text', 'The name of the point of sale.'),
  optional('currency', 'text', 'ISO 4217 code of the amounts.'),
  optional('status', 'text', 'paid (or empty), pending, cancelled, refunded or test, and words for these.'),
  optional('gross', 'number', 'The order’s price before any discount.'),
  optional('items', 'number', 'How many items.'),
]

/** Cells of `orderColumns` read, each under a name of its own, so that the cell stays "at" hand. */
export const readOrderColumns = (raw: RawRows): Sql => sql`
  customer_id, ${emailFrom(sql`email`)} as email_address, ${phoneFrom(sql`phone`)} as phone_number,
  ordered_at, ${raw.instant('ordered_at')} as "at",
  channel, coalesce(${channelFrom(sql`channel`)}, case when channel is null then case when store is null then 'web' else 'store' end end)
    as known_channel,
  store, ${raw.currency} as row_currency, ${raw.isKnownCurrency} as is_known_currency,
  status, case when status is null then 'paid' else ${orderStatusFrom(sql`status`)} end as known_status,
  gross, ${raw.money('gross')} as order_gross,
  items, cast(${raw.number('items')} as double) as item_count`

/** What may be wrong in the cells of `readOrderColumns`; needs the column `day` beside them. */
export const orderFaults: readonly Fault[] = [
  [isUnreadable(sql`ordered_at`, sql`"at"`), notADate('ordered_at')],
  [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('ordered_at')],
  [sql`known_channel is null`, sentence('reject.channel')],
  [sql`known_status is null`, noneOf('status', 'paid, pending, cancelled, refunded, test')],
  [isUnreadable(sql`gross`, sql`order_gross`), notANumber('gross')],
  [isUnreadable(sql`items`, sql`item_count`), notANumber('items')],
  [sql`not is_known_currency`, unknownCurrency],
]
