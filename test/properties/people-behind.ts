import { z } from 'zod'
import { membersOf } from '../../src/audience/members.ts'
import { ordersInPeriod } from '../../src/catalog/fragments/orders-in-period.ts'
import { catalog } from '../../src/catalog/index.ts'
import type { Asked, Metric } from '../../src/catalog/metric.ts'
import { type Behind, peopleBehind } from '../../src/catalog/people/behind.ts'
import type { Standing } from '../../src/catalog/people/condition.ts'
import { type CustomerFilter, customersIn, everybody } from '../../src/catalog/people/filter.ts'
import { builtInSchemes } from '../../src/catalog/rfm/schemes/index.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { identifier, integer, join, type Sql, sql } from '../../src/sql/sql.ts'
import { answer, type MetricId, metricIds, narrowed } from './ask.ts'

/** What conditions are read against where a question was asked. */
export function standingOf({ today, rules, scheme: asked }: Pick<Asked, 'today' | 'rules' | 'scheme'>): Standing {
  const standing: Standing = {
    today,
    rules,
    scheme: asked,
    schemeOf: (reference) => {
      const scheme = [asked, ...builtInSchemes].find(
        ({ id, version }) => reference === id || reference === `${id}@${version}`,
      )
      if (scheme === undefined) throw new Error(`No scheme ${reference}`)
      return scheme
    },
    // The audiences of a world are fixed lists.
    audienceMembers: (id, words) => membersOf({ id, who: everybody, isFixed: true }, standing, words),
    checkEngagement: () => undefined,
  }
  return standing
}

/** A number of an answer, and who is said to stand behind it. */
export type Number_ = { id: MetricId; column: string; row: object; shown: number | null; behind: Behind }

/** Every number of the catalogue's answers to a question. */
export async function numbersIn(
  engine: Engine,
  asked: Asked,
  ids: readonly MetricId[] = metricIds,
): Promise<Number_[]> {
  const numbers: Number_[] = []
  for (const id of ids) {
    const metric: Metric = catalog[id]
    for (const row of await answer(engine, id, asked)) {
      for (const column of Object.keys(metric.behind)) {
        const behind = peopleBehind(metric, column, row, narrowed(metric, asked))
        if (behind !== undefined) numbers.push({ id, column, row, shown: row[column] as number | null, behind })
      }
    }
  }
  return numbers
}

const sizeRow = z.object({ place: z.int(), size: z.int() })
const listsPerQuery = 25

/** How many customers each filter means, by queries that count many lists at once; equal filters are counted once. */
async function sizesOf(
  engine: Engine,
  filters: readonly CustomerFilter[],
  standing: Standing,
): Promise<(number | undefined)[]> {
  const keys = filters.map((filter) => JSON.stringify(filter))
  const distinct = [...new Map(filters.map((filter, index) => [keys[index], filter]))]
  const sizes = new Map<string | undefined, number>()
  for (let start = 0; start < distinct.length; start += listsPerQuery) {
    const lists = distinct.slice(start, start + listsPerQuery)
    const counts = lists.map(
      ([, filter], place): Sql => sql`
      select ${integer(place)} as place, count(*) as size
      from (${customersIn(filter, standing, engine.dialect)}) as ${identifier(`list_${place}`)}`,
    )
    for (const { place, size } of await engine.query(join(counts, sql` union all `), sizeRow)) {
      sizes.set(lists[place]?.[0], size)
    }
  }
  return keys.map((key) => sizes.get(key))
}

/** Numbers that count customers, and whose list has another size; in words. */
export async function wronglyListed(engine: Engine, asked: Asked, numbers: readonly Number_[]): Promise<string[]> {
  const counts = numbers.flatMap((number) =>
    'who' in number.behind && catalog[number.id].columns[number.column]?.unit === 'customers'
      ? [{ ...number, who: number.behind.who }]
      : [],
  )
  const sizes = await sizesOf(
    engine,
    counts.map(({ who }) => who),
    standingOf(asked),
  )
  return counts.flatMap(({ id, column, shown, who, row }, index) =>
    sizes[index] === shown
      ? []
      : [
          `${id}.${column} is ${shown}, its list has ${sizes[index]}: ${JSON.stringify(who)} behind ${JSON.stringify(row)}`,
        ],
  )
}

const sums: Partial<Record<MetricId, Sql>> = {
  revenue: sql`sum(paid)`,
  purchases: sql`count(*) filter (where paid > 0)`,
  refunds: sql`sum(case when paid < 0 then -paid end)`,
  discount: sql`sum(case when paid > 0 then gross - paid end)`,
}
const sumRow = z.object({ whole: z.int(), listed: z.int(), listed_customers: z.int(), idle: z.int() })

/** Sums of attributed orders that those of the listed customers do not make, and lists with people who add nothing. */
export async function wronglySummed(engine: Engine, asked: Asked, numbers: readonly Number_[]): Promise<string[]> {
  const wrong: string[] = []
  for (const [id, sum] of Object.entries(sums)) {
    const number = numbers.find((one) => one.id === id)
    if (number === undefined || !('who' in number.behind)) throw new Error(`Nobody is listed behind ${id}`)
    const { dialect } = engine
    const [row] = await engine.query(
      sql`
      with orders_in_period as (${ordersInPeriod(asked, dialect)}),
      list as (${customersIn(number.behind.who, standingOf(asked), dialect)}),
      attributed as (select customer_key, paid, gross from orders_in_period where customer_key is not null)
      select
        (select ${dialect.toInteger(sql`coalesce(${sum}, 0)`)} from attributed) as whole,
        (select ${dialect.toInteger(sql`coalesce(${sum}, 0)`)} from attributed where customer_key in (select customer_key from list)) as listed,
        (select count(*) from list) as listed_customers,
        (select count(*) from list where customer_key not in (select customer_key from attributed where paid <> 0)) as idle`,
      sumRow,
    )
    if (row === undefined || row.whole !== row.listed || row.idle > 0) wrong.push(`${id}: ${JSON.stringify(row)}`)
  }
  return wrong
}

const memberRow = z.object({ place: z.int(), key: z.int() })

/** The keys that each filter means, in order, found by one query. */
export async function keysOf(
  engine: Engine,
  filters: readonly CustomerFilter[],
  standing: Standing,
): Promise<number[][]> {
  const lists = filters.map(
    (filter, place): Sql => sql`
      select ${integer(place)} as place, customer_key as "key"
      from (${customersIn(filter, standing, engine.dialect)}) as ${identifier(`list_${place}`)}`,
  )
  const members = await engine.query(join(lists, sql` union all `), memberRow)
  return filters.map((_, place) =>
    members
      .filter((member) => member.place === place)
      .map(({ key }) => key)
      .sort((a, b) => a - b),
  )
}

/** So many numbers of each metric, from another place on in each world: first those that count somebody. */
export function sampleOf(numbers: readonly Number_[], perMetric: number, place: number): Number_[] {
  const byMetric = Map.groupBy(numbers, ({ id }) => id)
  return [...byMetric.values()].flatMap((all) => {
    const inhabited = all.filter(({ shown }) => shown !== 0)
    const of = inhabited.length > 0 ? inhabited : all
    return Array.from({ length: Math.min(perMetric, of.length) }, (_, index) => of[(place + index) % of.length])
  }) as Number_[]
}
