import type { Engine } from '../engine/engine.ts'
import { identifier, integer, type Sql, sql, text } from '../sql/sql.ts'
import { memberTables } from './tables.ts'

/** Takes out of every list who is a customer no more: the key may become somebody else's. */
export async function forgetVanished(inside: Engine): Promise<void> {
  for (const name of Object.keys(memberTables)) {
    await inside.execute(
      sql`delete from ${identifier(name)} where customer_key not in (select customer_key from customers)`,
    )
  }
}

/** Keeps the people of a fixed list; `members` is a select of their `customer_key`, each once. */
export async function keepAudienceMembers(inside: Engine, audience: number, members: Sql): Promise<void> {
  await forgetAudienceMembers(inside, audience)
  await inside.execute(sql`
    insert into audience_members by name
    select cast(${integer(audience)} as integer) as audience, customer_key
    from (${members}) as members`)
}

export const forgetAudienceMembers = (inside: Engine, audience: number): Promise<number> =>
  inside.execute(sql`delete from audience_members where audience = ${integer(audience)}`)

const keysPerStatement = 20_000

/** Keeps who takes part in an engagement: those written to, and those held back. */
export async function keepEngagementMembers(
  inside: Engine,
  engagement: number,
  members: { written: readonly number[]; heldBack: readonly number[] },
): Promise<void> {
  await inside.execute(sql`delete from engagement_members where engagement = ${integer(engagement)}`)
  for (const [keys, isControl] of [
    [members.written, sql`false`],
    [members.heldBack, sql`true`],
  ] as const) {
    for (let start = 0; start < keys.length; start += keysPerStatement) {
      const some = keys.slice(start, start + keysPerStatement).join(',')
      await inside.execute(sql`
        insert into engagement_members by name
        select
          cast(${integer(engagement)} as integer) as engagement,
          cast(unnest(string_split(${text(some)}, ',')) as integer) as customer_key,
          ${isControl} as is_control`)
    }
  }
}
