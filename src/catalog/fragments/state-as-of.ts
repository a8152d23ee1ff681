import { day, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'

/** Rows of a history table that hold on a day: what is true of each customer at its end. */
export const holdingOn = (day: Sql): Sql => sql`valid_from <= ${day} and ${day} < valid_to`

/** Everyone known by the end of the period and not erased. */
export const customersAsOf = ({ to }: Asked): Sql => sql`
    select customer_key, first_day
    from customers
    where first_day <= ${day(to)} and erased_at is null`

/** Everyone with a purchase until the end of the period, with what they had bought by then. */
export const spendersAsOf = ({ to }: Asked): Sql => sql`
    select customer_key, purchases, revenue, last_purchase_day
    from purchase_history
    where ${holdingOn(sql`${day(to)}`)}`

/** Status and consent of each customer and channel on a day; who has no row is unknown. */
export const subscriptionsAsOf = (day: Sql): Sql => sql`
    select customer_key, channel, status, consent
    from subscription_history
    where ${holdingOn(day)}`

/** Gender and identification of each customer on a day; who has no row is unknown and unidentified. */
export const profilesAsOf = (day: Sql): Sql => sql`
    select customer_key, gender, identified
    from profile_history
    where ${holdingOn(day)}`
