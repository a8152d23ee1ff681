import { sql } from '../../sql/sql.ts'
import { customers, money, named, ownNameOrNone, purchaseCount } from '../column.ts'
import { march } from '../example-shop.ts'
import {
  ordersInPeriod,
  ordersOfSeller,
  rankedStores,
  sellerKind,
  sellerPlace,
  sellers,
} from '../fragments/orders-in-period.ts'
import { buyersIn, purchasesIn, total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { orderedIn } from '../people/asked.ts'
import { purchaseFilters } from '../question.ts'

export const revenueByStore = defineMetric({
  label: 'Revenue by store',
  description:
    'Revenue of the period (refunds taken off), purchases and buyers of the ten stores with most revenue, of all other stores together, of orders of physical stores that name none, and of the web store.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: {
    kind: named('Kind', sellers),
    store: ownNameOrNone('Store'),
    revenue: money('Revenue'),
    purchases: purchaseCount('Purchases'),
    buyers: customers('Buyers'),
  },
  sql: (asked, words) => sql`
    with orders_in_period as (${ordersInPeriod(asked, words)}),
    ${rankedStores},
    placed_orders as (
      select
        ${sellerPlace(sql`orders_in_period.channel`)} as place,
        orders_in_period.customer_key as customer_key,
        orders_in_period.store as store,
        orders_in_period.paid as paid
      from orders_in_period
      left join ranked_stores on ranked_stores.store = orders_in_period.store
    )
    select
      ${sellerKind} as kind,
      case when place <= 10 then max(store) end as store,
      ${total(sql`paid`, words)} as revenue,
      ${purchasesIn} as purchases,
      ${buyersIn(words)} as buyers
    from placed_orders
    group by place
    order by place`,
  behind: {
    purchases: (row, asking) => orderedIn(asking, 'purchase', ordersOfSeller(row)),
    buyers: { sameAs: 'purchases' },
    revenue: (row, asking) => orderedIn(asking, 'either', ordersOfSeller(row)),
  },
  example: {
    ...march,
    because: 'Eve at Elm, a guest at Oak, the rest on the web: 30 + 20 − 30 + 40 + 10 + 0.',
    rows: [
      { kind: 'store', store: 'Elm', revenue: 6_000, purchases: 1, buyers: 1 },
      { kind: 'store', store: 'Oak', revenue: 2_500, purchases: 1, buyers: 0 },
      { kind: 'web', store: null, revenue: 7_000, purchases: 4, buyers: 3 },
    ],
  },
})
