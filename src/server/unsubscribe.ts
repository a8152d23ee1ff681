import { z } from 'zod'
import { readToken } from '../audience/unsubscribe-link.ts'
import { dayIn } from '../sql/day.ts'
import { day, integer, sql, text } from '../sql/sql.ts'
import { linkKeyOf } from './engagement-letters.ts'
import type { House } from './house.ts'

const emailRow = z.object({ email: z.string().nullable() })

/** Who a link is of, as long as the engagement knows them and they have an address. */
async function recipientOf(house: House, token: string): Promise<{ email: string } | undefined> {
  const recipient = readToken(token, linkKeyOf(house))
  if (recipient === undefined) return undefined
  const [row] = await house.warehouse.local.engine.query(
    sql`
    select email
    from customers
    join engagement_members as members on members.customer_key = customers.customer_key
    where members.engagement = ${integer(recipient.engagement)} and customers.customer_key = ${integer(recipient.key)}`,
    emailRow,
  )
  return typeof row?.email === 'string' ? { email: row.email } : undefined
}

export const isLinkOfOurs = async (house: House, token: string): Promise<boolean> =>
  (await recipientOf(house, token)) !== undefined

/**
 * Ends the e-mail subscription of whoever a link went to, of every customer of that address, as a fact of this moment. A
 * second time changes nothing. Whether the link is one of this shop's.
 */
export async function unsubscribe(house: House, token: string): Promise<boolean> {
  const recipient = await recipientOf(house, token)
  if (recipient === undefined) return false
  const now = house.clock()
  const today = dayIn(house.state.settings().timeZone, now)
  const subscribed = sql`
    select customers.customer_key as customer_key
    from customers
    left join subscription_history as newest
      on newest.customer_key = customers.customer_key
      and newest.channel = 'email' and newest.valid_to = date '2299-12-31'
    where lower(customers.email) = lower(${text(recipient.email)}) and coalesce(newest.status, '') <> 'unsubscribed'`
  await house.warehouse.write(async (inside) => {
    await inside.execute(sql`insert into touched ${subscribed}`)
    await inside.execute(sql`
      insert into subscriptions by name
      select customer_key, 'email' as channel, 'unsubscribed' as status,
        cast(${text(now.toISOString().slice(0, 19))} as timestamp) as "at", ${day(today)} as day, 'unsubscribe link' as source
      from touched`)
  })
  return true
}
