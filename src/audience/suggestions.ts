import { z } from 'zod'
import { holdingOn } from '../catalog/fragments/state-as-of.ts'
import type { CustomerFilter } from '../catalog/people/filter.ts'
import type { Engine } from '../engine/engine.ts'
import type { Day } from '../sql/day.ts'
import { day, type Sql, sql } from '../sql/sql.ts'

/** An audience worth a look, with the figures of this shop that draw its bounds. Money is in minor units. */
export type Suggestion =
  | { key: 'best'; who: CustomerFilter; figures: { share: number; revenueAbove: number } }
  | { key: 'slipping-away'; who: CustomerFilter; figures: { usualDays: number; returnsKnown: number } }
  | {
      key: 'second-purchase-due'
      who: CustomerFilter
      figures: { fromDays: number; toDays: number; returnsKnown: number }
    }
  | { key: 'once-at-a-discount'; who: CustomerFilter; figures: { onceBuyers: number } }

/** Fewer returns than this say nothing of how long people take to come back. */
const fewestReturns = 20
const bestShare = 0.05

/** Days from each purchase to the next of the same customer; `place` 2 is the second purchase. */
const returns = (today: Day): Sql => sql`
  select customer_key, place, valid_from, day_before
  from (
    select
      customer_key,
      valid_from,
      row_number() over (partition by customer_key order by valid_from) as place,
      lag(valid_from, 1, valid_from) over (partition by customer_key order by valid_from) as day_before
    from purchase_history
    where last_purchase_day = valid_from and valid_from <= ${day(today)}
  ) as purchase_days
  where place > 1`

const figuresRow = z.object({
  returns: z.int(),
  usual: z.number().nullable(),
  secondFrom: z.number().nullable(),
  secondTo: z.number().nullable(),
})

const figuresOf = (today: Day, { dialect: words }: Engine): Sql => {
  const second = sql`case when place = 2 then days end`
  return sql`
  with returns as (
    select place, ${words.daysBetween(sql`day_before`, sql`valid_from`)} as days
    from (${returns(today)}) as each_return
  )
  select
    count(*) as "returns",
    ${words.quantile(sql`days`, 0.9)} as usual,
    ${words.quantile(second, 0.25)} as "secondFrom",
    ${words.quantile(second, 0.75)} as "secondTo"
  from returns`
}

const spendersRow = z.object({ spenders: z.int(), once: z.int(), best: z.number().nullable() })

const spendersOf = (today: Day, { dialect: words }: Engine): Sql => sql`
  select
    count(*) as spenders,
    count(*) filter (where purchases = 1) as once,
    ${words.quantile(sql`revenue`, 1 - bestShare)} as best
  from purchase_history
  where ${holdingOn(sql`${day(today)}`)}`

function fromReturns({
  returns: returnsKnown,
  usual,
  secondFrom,
  secondTo,
}: z.output<typeof figuresRow>): Suggestion[] {
  if (returnsKnown < fewestReturns || usual === null || secondFrom === null || secondTo === null) return []
  const [usualDays, fromDays, toDays] = [Math.ceil(usual), Math.floor(secondFrom), Math.ceil(secondTo)]
  return [
    {
      key: 'slipping-away',
      // Who is gone for three times as long has left.
      who: {
        all: [
          { kind: 'purchases', min: 2 },
          { kind: 'last-purchase', from: -3 * usualDays, to: -usualDays - 1 },
        ],
      },
      figures: { usualDays, returnsKnown },
    },
    {
      key: 'second-purchase-due',
      who: {
        all: [
          { kind: 'purchases', min: 1, max: 1 },
          { kind: 'last-purchase', from: -toDays, to: -fromDays },
        ],
      },
      figures: { fromDays, toDays, returnsKnown },
    },
  ]
}

function fromSpenders({ spenders, once, best }: z.output<typeof spendersRow>): Suggestion[] {
  if (spenders === 0 || best === null) return []
  const revenueAbove = Math.floor(best)
  const onceBought: CustomerFilter = { kind: 'purchases', min: 1, max: 1 }
  return [
    {
      key: 'best',
      who: {
        all: [
          { kind: 'spending', group: 'spenders' },
          { kind: 'revenue', min: revenueAbove + 1 },
        ],
      },
      figures: { share: bestShare, revenueAbove },
    },
    {
      key: 'once-at-a-discount',
      who: { all: [onceBought, { kind: 'ordered', what: 'discounted' }] },
      figures: { onceBuyers: once },
    },
  ]
}

/** Audiences drawn from a shop's own numbers as of a day; those that its data says nothing of are left out. */
export async function suggestAudiences(engine: Engine, today: Day): Promise<Suggestion[]> {
  const [ofReturns] = await engine.query(figuresOf(today, engine), figuresRow)
  const [ofSpenders] = await engine.query(spendersOf(today, engine), spendersRow)
  return [
    ...(ofSpenders === undefined ? [] : fromSpenders(ofSpenders)),
    ...(ofReturns === undefined ? [] : fromReturns(ofReturns)),
  ]
}
