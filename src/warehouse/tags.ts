import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import type { Day } from '../sql/day.ts'
import { day, identifier, join, type Sql, sql, text } from '../sql/sql.ts'

/**
 * Labels as they are, and as they were before each import that can be undone. An edit by hand is made in both, so that
 * undoing an import keeps it.
 */
const places = [
  { prefix: '', keys: ['customer_key'] },
  { prefix: 'undo_', keys: ['import_id', 'customer_key'] },
] as const
type Place = (typeof places)[number]

const tagsOf = ({ prefix }: Place): Sql => identifier(`${prefix}tags`)
const keysOf = ({ keys }: Place, table: Sql): Sql =>
  join(
    keys.map((key) => sql`${table}.${identifier(key)}`),
    sql`, `,
  )
const isSame = ({ keys }: Place, one: Sql, other: Sql): Sql =>
  join(
    keys.map((key) => sql`${one}.${identifier(key)} = ${other}.${identifier(key)}`),
    sql` and `,
  )

/** A select of `customer_key`: whose labels change. */
export type Chosen = Sql

async function choose(inside: Engine, chosen: Chosen): Promise<void> {
  await inside.execute(sql`
    create or replace temporary table chosen as
    select customer_key from customers where erased_at is null and customer_key in (${chosen})`)
}

const countRow = z.object({ count: z.int() })
const countIn = async (inside: Engine, from: Sql): Promise<number> =>
  (await inside.query(sql`select count(*) as count from ${from}`, countRow))[0]?.count ?? 0

/** Customers whose label changed, and those who were as wished already. */
export type TagEdit = { changed: number; unchanged: number }

const isHeldOn = (day: Sql): Sql =>
  sql`tags.added_day <= ${day} and (tags.removed_day is null or tags.removed_day > ${day})`

/** Who of the chosen does not hold the label, and since when they shall: never before they exist. */
const gaining = (place: Place, tag: string, today: Day): Sql => {
  const since = sql`greatest(${day(today)}, customers.first_day)`
  return sql`
    create or replace temporary table gaining as
    select ${keysOf(place, sql`customers`)}, ${text(tag)} as tag, ${since} as added_day
    from ${identifier(`${place.prefix}customers`)} as customers
    where customers.customer_key in (select customer_key from chosen)
      and not exists (
        select 1
        from ${tagsOf(place)} as tags
        where ${isSame(place, sql`tags`, sql`customers`)} and tags.tag = ${text(tag)} and ${isHeldOn(since)}
      )`
}

async function writeGaining(inside: Engine, place: Place): Promise<void> {
  // A holding of no days that began on the same day would be another row for the same holding.
  await inside.execute(sql`
    delete from ${tagsOf(place)} as tags using gaining
    where ${isSame(place, sql`tags`, sql`gaining`)} and tags.tag = gaining.tag and tags.added_day = gaining.added_day`)
  await inside.execute(sql`insert into ${tagsOf(place)} by name select * from gaining`)
}

/** Gives the chosen a label from a day on; who holds it then is left as they are. */
export async function addTag(inside: Engine, tag: string, chosen: Chosen, today: Day): Promise<TagEdit> {
  await choose(inside, chosen)
  const all = await countIn(inside, sql`chosen`)
  let changed = 0
  for (const place of places) {
    await inside.execute(gaining(place, tag, today))
    if (place.prefix === '') {
      changed = await countIn(inside, sql`gaining`)
      await inside.execute(sql`insert into touched select customer_key from gaining`)
    }
    await writeGaining(inside, place)
  }
  return { changed, unchanged: all - changed }
}

/** Ends a label of the chosen on a day, from which on they hold it no more; that they held it before stays. */
export async function endTag(inside: Engine, tag: string, chosen: Chosen, today: Day): Promise<TagEdit> {
  await choose(inside, chosen)
  const isToEnd = sql`tag = ${text(tag)} and (removed_day is null or removed_day > ${day(today)})
    and customer_key in (select customer_key from chosen)`
  await inside.execute(sql`
    create or replace temporary table losing as select distinct customer_key from tags where ${isToEnd}`)
  const [all, changed] = [await countIn(inside, sql`chosen`), await countIn(inside, sql`losing`)]
  await inside.execute(sql`insert into touched select customer_key from losing`)
  for (const place of places) {
    await inside.execute(
      sql`update ${tagsOf(place)} set removed_day = greatest(added_day, ${day(today)}) where ${isToEnd}`,
    )
  }
  return { changed, unchanged: all - changed }
}

/** Everyone who holds a label or will. */
export const holdersOf = (tag: string): Chosen => sql`select customer_key from tags where tag = ${text(tag)}`

/** What two labels were both said of is one holding: it ends with the later, or goes on with the one that does. */
const mergedHoldings = (place: Place, tag: string): Sql => sql`
  create or replace temporary table merged_holdings as
  select ${keysOf(place, sql`tags`)}, tag, added_day,
    case when count(*) = count(removed_day) then max(removed_day) end as removed_day
  from ${tagsOf(place)} as tags
  where tag = ${text(tag)}
  group by ${keysOf(place, sql`tags`)}, tag, added_day`

/** Calls a label by another name, on all days; where that is a label already, both are one from then on. */
export async function renameTag(inside: Engine, tag: string, name: string): Promise<TagEdit> {
  const renamed = sql`tags where tag = ${text(tag)}`
  const changed = await countIn(inside, sql`(select distinct customer_key from ${renamed}) as holders`)
  await inside.execute(sql`insert into touched select distinct customer_key from ${renamed}`)
  for (const place of places) {
    await inside.execute(sql`update ${tagsOf(place)} set tag = ${text(name)} where tag = ${text(tag)}`)
    await inside.execute(mergedHoldings(place, name))
    await inside.execute(sql`delete from ${tagsOf(place)} where tag = ${text(name)}`)
    await inside.execute(sql`insert into ${tagsOf(place)} by name select * from merged_holdings`)
  }
  await forgetTagName(inside, tag)
  await keepTagName(inside, name)
  return { changed, unchanged: 0 }
}

/** Keeps a label that nobody need hold. */
export async function keepTagName(inside: Engine, tag: string): Promise<void> {
  await inside.execute(sql`
    insert into tag_names
    select ${text(tag)} where ${text(tag)} not in (select tag from tag_names)`)
}

export const forgetTagName = (inside: Engine, tag: string): Promise<number> =>
  inside.execute(sql`delete from tag_names where tag = ${text(tag)}`)

const nameRow = z.object({ tag: z.string() })

/** Every label: held once or now, or made by hand; in the order of their names. */
export async function tagNamesIn(engine: Engine): Promise<string[]> {
  const rows = await engine.query(sql`select tag from tags union select tag from tag_names order by tag`, nameRow)
  return rows.map(({ tag }) => tag)
}
