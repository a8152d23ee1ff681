import { addDays } from '../../sql/day.ts'
import { day, sql } from '../../sql/sql.ts'
import { customers, money, named, purchaseCount } from '../column.ts'
import { march } from '../example-shop.ts'
import { firstsOf, ordersInPeriod } from '../fragments/orders-in-period.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'
import { purchaseFilters } from '../question.ts'

/** Whether a purchase is its customer’s first ever. */
export const purchaseKinds = { new: 'New', returning: 'Returning' } as const

/** Whether the first purchase ever lies in the period or before it. */
const firstBoughtIn = (kind: keyof typeof purchaseKinds, { from, to }: Asking): CustomerFilter =>
  kind === 'new'
    ? { kind: 'first-purchase', from, to, asOf: to }
    : { kind: 'first-purchase', to: addDays(from, -1), asOf: to }

export const newVsReturning = defineMetric({
  label: 'New vs returning',
  description:
    'What was paid for the purchases of the period: new when the purchase is the customer’s first ever, in whatever channel or store, returning otherwise. Buyers are new when their first purchase ever lies in the period. Orders without a customer are in neither.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  columns: {
    kind: named('Purchases', purchaseKinds),
    revenue: money('Revenue'),
    purchases: purchaseCount('Purchases'),
    buyers: customers('Buyers'),
  },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)}),
    ${firstsOf(asked)},
    purchases as (
      select
        orders_in_period.customer_key as customer_key,
        orders_in_period.paid as paid,
        case when first_purchases.order_key is null then 'returning' else 'new' end as purchase_kind,
        case when first_days.first_purchase_day >= ${day(asked.from)} then 'new' else 'returning' end as buyer_kind
      from orders_in_period
      join first_days on first_days.customer_key = orders_in_period.customer_key
      left join first_purchases on first_purchases.order_key = orders_in_period.order_key
      where orders_in_period.paid > 0
    ),
    purchase_figures as (
      select purchase_kind as kind, ${total(sql`paid`, words)} as revenue, count(*) as purchases
      from purchases
      group by purchase_kind
    ),
    buyer_figures as (
      select buyer_kind as kind, ${words.countDistinct(sql`customer_key`)} as buyers
      from purchases
      group by buyer_kind
    ),
    kinds as (${namesInOrder(sql`kind`, Object.keys(purchaseKinds))})
    select
      kinds.kind as kind,
      coalesce(purchase_figures.revenue, 0) as revenue,
      coalesce(purchase_figures.purchases, 0) as purchases,
      coalesce(buyer_figures.buyers, 0) as buyers
    from kinds
    left join purchase_figures on purchase_figures.kind = kinds.kind
    left join buyer_figures on buyer_figures.kind = kinds.kind
    order by kinds.place`,
  behind: {
    revenue: ({ kind }, asking) => orderedIn(asking, 'purchase', { turn: kind === 'new' ? 'first' : 'later' }),
    purchases: { sameAs: 'revenue' },
    buyers: ({ kind }, asking) => ({
      all: [orderedIn(asking, 'purchase'), firstBoughtIn(kind, asking)],
    }),
  },
  example: {
    ...march,
    because:
      'New: Dan’s first of two that day (40) and Eve’s 60. Returning: Ada’s 30, Ben’s 20 and Dan’s second, 10; Dan is a new buyer all the same.',
    rows: [
      { kind: 'new', revenue: 10_000, purchases: 2, buyers: 2 },
      { kind: 'returning', revenue: 6_000, purchases: 3, buyers: 2 },
    ],
  },
})
