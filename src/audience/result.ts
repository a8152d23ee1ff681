import { z } from 'zod'
import type { Comparison } from '../contract/engagements.ts'
import type { Day } from '../sql/day.ts'
import { day, integer, type Sql, sql } from '../sql/sql.ts'

/** Sums over the people of one group: what they bought and paid in the days of the outcome. */
export const groupRow = z.object({
  isControl: z.boolean(),
  people: z.int(),
  purchases: z.number(),
  purchasesSquared: z.number(),
  revenue: z.number(),
  revenueSquared: z.number(),
})
export type GroupSums = z.output<typeof groupRow>

/** Rows as in `groupRow`, one for each group that has anyone. Refunds count on the days that the project gives them. */
export const groupSums = (engagement: number, from: Day, to: Day): Sql => sql`
  with dated_orders as (
    select orders.customer_key as customer_key, coalesce(refund_days.day, orders.day) as day, orders.paid as paid
    from orders
    left join refund_days on refund_days.order_key = orders.order_key
    where orders.status = 'paid' and orders.customer_key is not null
  ),
  bought as (
    select
      customer_key,
      cast(count(*) filter (where paid > 0) as double precision) as purchases,
      cast(sum(paid) as double precision) as revenue
    from dated_orders
    where day >= ${day(from)} and day <= ${day(to)}
    group by customer_key
  )
  select
    members.is_control as "isControl",
    count(*) as people,
    coalesce(sum(bought.purchases), 0) as purchases,
    coalesce(sum(bought.purchases * bought.purchases), 0) as "purchasesSquared",
    coalesce(sum(bought.revenue), 0) as revenue,
    coalesce(sum(bought.revenue * bought.revenue), 0) as "revenueSquared"
  from engagement_members as members
  left join bought on bought.customer_key = members.customer_key
  where members.engagement = ${integer(engagement)}
  group by members.is_control`

const z975 = 1.959963984540054

/** The 97.5 % quantile of Student's t: Cornish-Fisher's expansion (Abramowitz & Stegun 26.7.5), exact to 0.001 from 5 degrees on. */
export function t975(degrees: number): number {
  const z = z975
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ]
  return terms.reduce((sum, term, index) => sum + term / degrees ** (index + 1), z)
}

type Sums = { people: number; sum: number; squared: number }

const varianceOfMean = ({ people, sum, squared }: Sums): number =>
  Math.max(0, squared - sum ** 2 / people) / (people - 1) / people

/** The interval of a difference of two means whose variances may differ (Welch 1947). Null with fewer than two in a group. */
export function compare(written: Sums, heldBack: Sums): Comparison {
  const mean = ({ people, sum }: Sums) => (people === 0 ? null : sum / people)
  const [one, other] = [mean(written), mean(heldBack)]
  const none = { written: one, heldBack: other, difference: null, from: null, to: null }
  if (one === null || other === null) return none
  const difference = one - other
  if (written.people < 2 || heldBack.people < 2) return { ...none, difference }
  const [a, b] = [varianceOfMean(written), varianceOfMean(heldBack)]
  if (a + b === 0) return { ...none, difference, from: difference, to: difference }
  const degrees = (a + b) ** 2 / (a ** 2 / (written.people - 1) + b ** 2 / (heldBack.people - 1))
  const half = t975(degrees) * Math.sqrt(a + b)
  return { ...none, difference, from: difference - half, to: difference + half }
}

const nobody: Omit<GroupSums, 'isControl'> = {
  people: 0,
  purchases: 0,
  purchasesSquared: 0,
  revenue: 0,
  revenueSquared: 0,
}

export type Compared = {
  written: number
  heldBack: number
  purchases: Comparison
  /** In minor units. */
  revenue: Comparison
}

/** What the message did: both groups per head, whoever of them it reached. */
export function comparison(groups: readonly GroupSums[]): Compared {
  const written = groups.find(({ isControl }) => !isControl) ?? nobody
  const heldBack = groups.find(({ isControl }) => isControl) ?? nobody
  const of = ({ people, ...sums }: typeof nobody, figure: 'purchases' | 'revenue'): Sums => ({
    people,
    sum: sums[figure],
    squared: sums[`${figure}Squared`],
  })
  return {
    written: written.people,
    heldBack: heldBack.people,
    purchases: compare(of(written, 'purchases'), of(heldBack, 'purchases')),
    revenue: compare(of(written, 'revenue'), of(heldBack, 'revenue')),
  }
}
