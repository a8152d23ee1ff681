import { sentence } from '../../sentences/sentence.ts'
import { sql } from '../../sql/sql.ts'
import { emailFrom } from '../contacts.ts'
import { channelFrom, isPossibleDay } from '../read-cells.ts'
import { beyondYears, firstReason, isEmpty, notADate, notANumber, unknownCurrency } from '../reasons.ts'
import { type Format, isUnreadable, optional, type RawRows, required, stageRows } from './format.ts'

const checked = (raw: RawRows) => sql`
  create or replace temporary table checked as
  with typed as (
    select
      row, customer, date, amount, items, channel, store, order_id as given_id,
      case when not contains(customer, '@') then customer end as customer_id,
      case when contains(customer, '@') then ${emailFrom(sql`customer`)} end as email,
      ${raw.instant('date')} as "at",
      ${raw.money('amount')} as paid,
      cast(${raw.number('items')} as double) as item_count,
      coalesce(${channelFrom(sql`channel`)}, case when channel is null then case when store is null then 'web' else 'store' end end)
        as known_channel
    from ${raw.rows}
  ),
  named as (
    select
      * exclude (given_id),
      ${raw.dayOf(sql`"at"`)} as day,
      coalesce(given_id, concat_ws(' ', coalesce(email, customer_id, 'unattributed'), "at", paid,
        '#' || row_number() over (partition by coalesce(email, customer_id), "at", paid order by row))) as order_id
    from typed
  )
  select *, ${firstReason([
    [sql`date is null`, isEmpty('date')],
    [sql`"at" is null`, notADate('date')],
    [sql`not ${isPossibleDay(sql`day`)}`, beyondYears('date')],
    [sql`amount is null`, isEmpty('amount')],
    [sql`paid is null`, notANumber('amount')],
    [isUnreadable(sql`items`, sql`item_count`), notANumber('items')],
    [sql`known_channel is null`, sentence('reject.channel')],
    [sql`not ${raw.isKnownCurrency}`, unknownCurrency],
  ])} as reason
  from named`

const stageOrders = (raw: RawRows) => sql`
  insert into staged_orders by name
  select
    ${raw.file} as file, row, false as from_lines, order_id, customer_id, email, "at", day, known_channel as channel, store,
    paid, item_count as items, 'paid' as status, ${raw.currency} as currency
  from checked
  where reason is null`

export const transactions: Format = {
  id: 'transactions',
  label: 'Transactions',
  about: 'A purchase or a refund of a customer: the smallest useful file.',
  columns: [
    required(
      'customer',
      'text',
      'The customer’s id, or an e-mail address (it contains @). Empty: a sale to nobody known.',
    ),
    required('date', 'instant', 'When, as a day or an instant.'),
    required('amount', 'number', 'What was paid; negative for a refund.'),
    optional('order_id', 'text', 'The order’s id, if there is one.'),
    optional('items', 'number', 'How many items.'),
    optional('channel', 'text', 'web or store.'),
    optional('store', 'text', 'The name of the point of sale.'),
  ],
  needsOneOf: [],
  excludes: [],
  currency: null,
  rules: [
    'Each row is one order: an amount above 0 is a purchase, below 0 a refund on its own day, 0 is neither.',
    'A row without a customer is kept as an unattributed order: it counts in revenue, and in no customer count.',
    'A row without order_id gets an id of its customer, date and amount and of how many such rows precede it in the file, so importing the file again changes nothing while two equal rows stay two orders.',
    'Of rows with the same order_id in a file the last one counts; the earlier ones are merged into it.',
    'A row with a store and no channel is a store sale; with neither it is a web sale.',
  ],
  stage: (raw) => [checked(raw), stageRows(raw), stageOrders(raw)],
}
