import type { Day } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { all, day, identifier, type Sql, sql, textLiteral } from '../../sql/sql.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { segmentedSpenders } from '../rfm/scores.ts'
import { askedOn, type Standing } from './condition.ts'
import type { CustomerColumn } from './customer-columns.ts'

/** `among` are conditions that keep a relation to some customers; none keeps all. */
type Looking = { asOf: Day; standing: Standing; words: Dialect; among: readonly Sql[] }

const statusOn =
  (channel: 'email' | 'sms') =>
  ({ asOf, among }: Looking): Sql =>
    sql`
      select customer_key, status
      from subscription_history
      where ${all([sql`channel = ${textLiteral(channel)}`, holdingOn(sql`${day(asOf)}`), ...among])}`

const fullName = (words: Dialect): Sql =>
  sql`nullif(trim(${words.concat(sql`coalesce(first_name, '')`, textLiteral(' '), sql`coalesce(last_name, '')`)}), '')`

/** Relations with at most one row for a customer, by the name under which the columns know them. */
const sources = {
  on_record: ({ words, among }: Looking): Sql => sql`
      select customer_key, customer_id, ${fullName(words)} as full_name, email, phone, first_day
      from customers
      where ${all(among)}`,
  // Names are ordered without regard to case and accents.
  folded: ({ among }: Looking): Sql => sql`select customer_key, name from customer_search where ${all(among)}`,
  email_statuses: statusOn('email'),
  sms_statuses: statusOn('sms'),
  spending: ({ asOf, among }: Looking): Sql => sql`
      select customer_key, purchases, revenue, last_purchase_day
      from purchase_history
      where ${all([holdingOn(sql`${day(asOf)}`), ...among])}`,
  segments: ({ asOf, standing, words, among }: Looking): Sql => sql`
      with ${segmentedSpenders(askedOn(asOf, standing), standing.scheme, words)}
      select customer_key, segment
      from segmented_spenders
      where ${all(among)}`,
  // All the tags of everyone, put together, take as long as the rest of the list ten times over.
  first_labels: ({ asOf }: Looking): Sql => sql`
      select customer_key, min(tag) as tag
      from tag_history
      where ${holdingOn(sql`${day(asOf)}`)}
      group by customer_key`,
  labels: ({ asOf, words, among }: Looking): Sql => sql`
      select customer_key, ${words.joined(sql`tag`, textLiteral('|'))} as tags
      from (
        select customer_key, tag
        from tag_history
        where ${all([holdingOn(sql`${day(asOf)}`), ...among])}
      ) as held_tags
      group by customer_key`,
} as const
export type SourceName = keyof typeof sources

/** A value of a customer: the relation that has it, and how it is read there. */
export type Reading = { source: SourceName; value: Sql }

const readings: Readonly<Record<CustomerColumn, Reading>> = {
  id: { source: 'on_record', value: sql`on_record.customer_id` },
  name: { source: 'on_record', value: sql`on_record.full_name` },
  email: { source: 'on_record', value: sql`on_record.email` },
  phone: { source: 'on_record', value: sql`on_record.phone` },
  emailStatus: { source: 'email_statuses', value: sql`coalesce(email_statuses.status, 'unknown')` },
  smsStatus: { source: 'sms_statuses', value: sql`coalesce(sms_statuses.status, 'unknown')` },
  segment: { source: 'segments', value: sql`segments.segment` },
  firstDay: { source: 'on_record', value: sql`on_record.first_day` },
  lastPurchase: { source: 'spending', value: sql`spending.last_purchase_day` },
  purchases: { source: 'spending', value: sql`coalesce(spending.purchases, 0)` },
  revenue: { source: 'spending', value: sql`coalesce(spending.revenue, 0)` },
  tags: { source: 'labels', value: sql`labels.tags` },
}

/** How a column is read. */
export const readingOf = (column: CustomerColumn): Reading => readings[column]

const orders: Partial<Record<CustomerColumn, Reading>> = {
  name: { source: 'folded', value: sql`folded.name` },
  tags: { source: 'first_labels', value: sql`first_labels.tag` },
}

/** What a column is ordered by: tags by the first of them. */
export const orderOf = (column: CustomerColumn): Reading => orders[column] ?? readings[column]

/** A left join of a relation to one that has a `customer_key`. */
export const joined = (source: SourceName, to: Sql, looking: Looking): Sql => sql`
    left join (${sources[source](looking)}) as ${identifier(source)} on ${identifier(source)}.customer_key = ${to}.customer_key`
