import { createHash } from 'node:crypto'
import { z } from 'zod'
import { personSchema } from '../contract/engagements.ts'
import { integer, type Sql, sql, text } from '../sql/sql.ts'
import type { LeftOutReason, PlannedDelivery } from '../state/deliveries.ts'

/** A member with the contact data of a channel, and whether the newest word is that they may be written to there. */
export const candidateRow = personSchema.extend({ isValid: z.boolean(), mayBeWrittenTo: z.boolean() })
export type Candidate = z.output<typeof candidateRow>

export type ContactChannel = 'email' | 'sms'

/** The members with what is known of them now; rows as in `candidateRow`. The last interval of history is the newest word. */
export const candidates = (members: Sql, channel: ContactChannel): Sql => sql`
  select
    customers.customer_key as key,
    customer_id as "customerId",
    email,
    phone,
    first_name as "firstName",
    last_name as "lastName",
    coalesce(${channel === 'email' ? sql`email_valid and email is not null` : sql`phone_valid and phone is not null`}, false) as "isValid",
    coalesce(newest.consent, false) as "mayBeWrittenTo"
  from customers
  left join (
    select customer_key, consent
    from subscription_history
    where channel = ${text(channel)} and valid_to = date '2299-12-31'
  ) as newest on newest.customer_key = customers.customer_key
  where erased_at is null and customers.customer_key in (${members})
  order by key`

/** As `candidateRow`, with how many such there are in all. */
export const reachableRow = candidateRow.extend({ of: z.int() })

/** Of those who may be written to, the one at a place (0 is the first); rows as in `reachableRow`, none beyond the last. */
export const reachableAt = (members: Sql, channel: ContactChannel, place: number): Sql => sql`
  select
    key, "customerId", email, phone, "firstName", "lastName", "isValid", "mayBeWrittenTo",
    count(*) over () as "of"
  from (${candidates(members, channel)}) as known
  where "isValid" and "mayBeWrittenTo"
  order by key
  limit 1 offset ${integer(place)}`

/** Customers by their keys; rows as in `personSchema`. Who was erased is none of them. */
export const peopleOf = (keys: readonly number[]): Sql => sql`
  select
    customer_key as key,
    customer_id as "customerId",
    email,
    phone,
    first_name as "firstName",
    last_name as "lastName"
  from customers
  where erased_at is null
    and customer_key in (select cast(unnest(string_split(${text(keys.join(','))}, ',')) as integer))
  order by key`

/** Those of an engagement's members who were taken part in it and are customers still. */
export const membersAmong = (engagement: number, keys: readonly number[]): Sql => sql`
  select customer_key
  from engagement_members
  where engagement = ${integer(engagement)} and not is_control
    and customer_key in (select cast(unnest(string_split(${text(keys.join(','))}, ',')) as integer))`

/** Why a member is not written to; undefined when nothing speaks against it. */
export function reasonAgainst({ isValid, mayBeWrittenTo }: Candidate): LeftOutReason | undefined {
  if (!isValid) return 'invalid-contact'
  return mayBeWrittenTo ? undefined : 'no-consent'
}

const parts = 2 ** 48

/** Whether a customer is held back: the same for the same seed, and as if drawn by lot. */
export function isHeldBack(key: number, { seed, controlPercent }: { seed: number; controlPercent: number }): boolean {
  const drawn = createHash('sha256').update(`${seed}:${key}`).digest().readUIntBE(0, 6)
  return drawn / parts < controlPercent / 100
}

/** By which channel, whom to hold back, and how many messages go together. */
export type DeliveryPlan = { channel: ContactChannel; seed: number; controlPercent: number; batchSize: number }

/**
 * What each member is to get. Who is held back is drawn among those who could be written to, so that the two groups differ
 * by the message alone. Of several customers with one address the first is meant.
 */
export function planDeliveries(members: readonly Candidate[], plan: DeliveryPlan): PlannedDelivery[] {
  const taken = new Set<string>()
  let queued = 0
  return members.map((member): PlannedDelivery => {
    const leftOut = (reason: LeftOutReason) => ({ key: member.key, outcome: 'left-out' as const, reason, batch: null })
    const reason = reasonAgainst(member)
    if (reason !== undefined) return leftOut(reason)
    const address = (plan.channel === 'email' ? member.email : member.phone)?.toLowerCase() ?? ''
    if (taken.has(address)) return leftOut('duplicate')
    taken.add(address)
    if (isHeldBack(member.key, plan)) return { key: member.key, outcome: 'control', reason: null, batch: null }
    queued += 1
    return { key: member.key, outcome: 'queued', reason: null, batch: Math.floor((queued - 1) / plan.batchSize) }
  })
}
