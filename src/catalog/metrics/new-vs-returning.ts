import { day, sql } from '../../sql/sql.ts'
import { customers, money, named, purchaseCount } from '../column.ts'
import { march } from '../example-shop.ts'
import { ordersInPeriod } from '../fragments/orders-in-period.ts'
import { holdingOn } from '../fragments/state-as-of.ts'
import { namesInOrder, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { purchaseFilters } from '../question.ts'

const kinds = { new: 'New', returning: 'Returning' } as const

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
    kind: named('Purchases', kinds),
    revenue: money('Revenue'),
    purchases: purchaseCount('Purchases'),
    buyers: customers('Buyers'),
  },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)}),
    first_days as (
      select customer_key, first_purchase_day
      from purchase_history
      where ${holdingOn(sql`${day(asked.to)}`)}
    ),
    ranked_on_first_days as (
      select
        orders.order_key as order_key,
        row_number() over (partition by orders.customer_key order by orders."at", orders.order_id) as place
      from orders
      join first_days on first_days.customer_key = orders.customer_key
      where orders.status = 'paid' and orders.paid > 0 and orders.day = first_days.first_purchase_day
    ),
    purchases as (
      select
        orders_in_period.customer_key as customer_key,
        orders_in_period.paid as paid,
        case when ranked_on_first_days.place = 1 then 'new' else 'returning' end as purchase_kind,
        case when first_days.first_purchase_day >= ${day(asked.from)} then 'new' else 'returning' end as buyer_kind
      from orders_in_period
      join first_days on first_days.customer_key = orders_in_period.customer_key
      left join ranked_on_first_days on ranked_on_first_days.order_key = orders_in_period.order_key
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
    kinds as (${namesInOrder(sql`kind`, Object.keys(kinds))})
    select
      kinds.kind as kind,
      coalesce(purchase_figures.revenue, 0) as revenue,
      coalesce(purchase_figures.purchases, 0) as purchases,
      coalesce(buyer_figures.buyers, 0) as buyers
    from kinds
    left join purchase_figures on purchase_figures.kind = kinds.kind
    left join buyer_figures on buyer_figures.kind = kinds.kind
    order by kinds.place`,
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
