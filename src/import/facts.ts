import type { Engine } from '../engine/engine.ts'
import { identifier, type Sql, sql, textLiteral } from '../sql/sql.ts'
import { holdsRows } from './holds-rows.ts'

/** Temporary tables of this file. */
export const factTables = [
  'known_facts',
  'news_facts',
  'told_subscriptions',
  'told_visits',
  'told_holdings',
  'merged_facts',
] as const

/** The staged facts of dated files with their customers; `place` tells the later of two rows. */
const knownFacts = sql`
  create or replace temporary table known_facts as
  select staged_facts.* exclude (customer_id, email, phone), customer_key, cast(file as bigint) * 4294967296 + row as place
  from staged_facts
  join fact_keys using (file, row)
  where customer_key is not null`

/** Of whom dated files tell something of a kind: what others have need not be looked at. */
const whoseKind = (kind: 'visit' | 'tag'): Sql =>
  sql`customer_key in (select customer_key from known_facts where kind = ${textLiteral(kind)})`

/** Rows that add something, and the customers to whom they add it. */
async function tellNews(engine: Engine, told: Sql): Promise<void> {
  await engine.execute(sql`insert into news_facts select file, row from ${told}`)
  await engine.execute(sql`insert into changed_customers select customer_key from ${told}`)
}

/** A status is the same when customer, channel and instant are. */
async function writeSubscriptions(engine: Engine): Promise<void> {
  await engine.execute(sql`
    create or replace temporary table told_subscriptions as
    select file, row, customer_key, channel, status, "at", day, source
    from known_facts
    anti join subscriptions using (customer_key, channel, status, "at")
    where kind = 'subscription'
    qualify row_number() over (partition by customer_key, channel, status, "at" order by place desc) = 1`)
  await engine.execute(sql`insert into subscriptions by name select * exclude (file, row) from told_subscriptions`)
  await tellNews(engine, sql`told_subscriptions`)
}

/** The n-th visit of a customer's day in one file is the n-th in any other: the larger count holds. */
async function writeVisits(engine: Engine): Promise<void> {
  await engine.execute(sql`
    create or replace temporary table told_visits as
    with numbered as (
      select file, row, customer_key, day, row_number() over (partition by file, customer_key, day order by row) as nth
      from known_facts
      where kind = 'visit'
    ),
    known as (
      select customer_key, day, max("count") as visits
      from visits
      where ${whoseKind('visit')}
      group by customer_key, day
    )
    select file, row, numbered.customer_key, numbered.day, nth
    from numbered
    left join known on known.customer_key = numbered.customer_key and known.day = numbered.day
    where nth > coalesce(visits, 0)
    qualify row_number() over (partition by numbered.customer_key, numbered.day, nth order by file) = 1`)
  await engine.execute(sql`
    delete from visits using told_visits
    where visits.customer_key = told_visits.customer_key and visits.day = told_visits.day`)
  await engine.execute(sql`
    insert into visits by name
    select customer_key, day, cast(max(nth) as integer) as "count" from told_visits group by customer_key, day`)
  await tellNews(engine, sql`told_visits`)
}

/** Writes holdings of labels that differ from the ones there are; a holding is the same when customer, label and first day are. */
async function writeHoldings(engine: Engine, holdings: Sql): Promise<void> {
  await engine.execute(sql`
    create or replace temporary table told_holdings as
    with told as (
      select
        customer_key, tag, added_day, arg_max(removed_day, place) as removed_day,
        arg_max(file, place) as file, arg_max(row, place) as row
      from (${holdings})
      group by customer_key, tag, added_day
    )
    select told.*
    from told
    left join tags
      on tags.customer_key = told.customer_key and tags.tag = told.tag and tags.added_day = told.added_day
    where tags.tag is null or told.removed_day <> coalesce(tags.removed_day, date '2299-12-31')`)
  await engine.execute(sql`
    delete from tags using told_holdings as told
    where tags.customer_key = told.customer_key and tags.tag = told.tag and tags.added_day = told.added_day`)
  await engine.execute(sql`insert into tags by name select * exclude (file, row) from told_holdings`)
  await tellNews(engine, sql`told_holdings`)
}

/**
 * First the labels whose first day is known. Then the others: a removal ends the label that is held, or else stands as
 * a holding of no days; a label that is held already is no news.
 */
async function writeTags(engine: Engine, today: Sql): Promise<void> {
  await engine.execute(sql`create or replace temporary table told_holdings (file integer)`)
  await writeHoldings(
    engine,
    sql`select file, row, place, customer_key, tag, day as added_day, removed_day
      from known_facts where kind = 'tag' and day is not null`,
  )
  await writeHoldings(
    engine,
    sql`
      with held as (
        select customer_key, tag, max(added_day) as since
        from tags
        where removed_day is null and ${whoseKind('tag')}
        group by customer_key, tag
      ),
      ended as (
        select distinct customer_key, tag, removed_day from tags where removed_day is not null and ${whoseKind('tag')}
      )
      select
        file, row, place, facts.customer_key, facts.tag, facts.removed_day,
        case when facts.removed_day is null then ${today} when since <= facts.removed_day then since else facts.removed_day end as added_day
      from known_facts as facts
      left join held on held.customer_key = facts.customer_key and held.tag = facts.tag
      left join ended
        on ended.customer_key = facts.customer_key and ended.tag = facts.tag and ended.removed_day = facts.removed_day
      where kind = 'tag' and facts.day is null and ended.tag is null and (facts.removed_day is not null or since is null)`,
  )
}

/** Writes the statuses, visits and labels of dated files: what is there already changes nothing. */
export async function writeFacts(engine: Engine, today: Sql): Promise<void> {
  await engine.execute(sql`create or replace temporary table news_facts (file integer, row integer)`)
  await engine.execute(knownFacts)
  if (!(await holdsRows(engine, 'known_facts'))) return
  await writeSubscriptions(engine)
  await writeVisits(engine)
  await writeTags(engine, today)
}

const mergedFacts = {
  visits: sql`select customer_key, day, max("count") as "count" from visits where customer_key in (select owner from pairs) group by customer_key, day`,
  tags: sql`
    select customer_key, tag, added_day, max(removed_day) as removed_day
    from tags where customer_key in (select owner from pairs) group by customer_key, tag, added_day`,
  subscriptions: sql`
    select customer_key, channel, status, "at", min(day) as day, max(source) as source
    from subscriptions where customer_key in (select owner from pairs) group by customer_key, channel, status, "at"`,
} as const

/** What the customers of `pairs` had both is one fact of the owner; of a day's visits the larger count holds. */
export async function mergeFacts(engine: Engine): Promise<void> {
  for (const [table, merged] of Object.entries(mergedFacts)) {
    const name = identifier(table)
    await engine.execute(sql`create or replace temporary table merged_facts as ${merged}`)
    await engine.execute(sql`delete from ${name} where customer_key in (select owner from pairs)`)
    await engine.execute(sql`insert into ${name} by name select * from merged_facts`)
  }
}
