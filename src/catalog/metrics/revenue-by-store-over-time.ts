import { sql } from '../../sql/sql.ts'
import { bucket, named, ownNameOrNone } from '../column.ts'
import { askedBuckets } from '../fragments/asked-buckets.ts'
import { ordersOfSeller, rankedStores, sellerKind, sellerPlace, sellers } from '../fragments/orders-in-period.ts'
import {
  bucketedOrders,
  figuresIn,
  figuresOrNone,
  nothingSold,
  saleBehind,
  saleColumns,
} from '../fragments/sale-figures.ts'
import { defineMetric } from '../metric.ts'
import { purchaseFilters } from '../question.ts'

export const revenueByStoreOverTime = defineMetric({
  label: 'Revenue by store over time',
  description:
    'Every number of the purchases of the ten stores with most revenue in the whole period, of all other stores together, of orders of physical stores that name none, and of the web store, of each day, week, month or year of the period. A bucket at either end holds only the days inside the period; the repeat rate counts purchases in whatever store, as of the last day of the bucket.',
  unit: 'money',
  better: 'up',
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: purchaseFilters,
  rules: ['refundDating'],
  columns: { bucket: bucket('From'), kind: named('Kind', sellers), store: ownNameOrNone('Store'), ...saleColumns },
  sql: (asked, words) => sql`
    with ${bucketedOrders(asked, words)},
    ${rankedStores},
    placed_orders as (
      select
        ${sellerPlace(sql`bucketed_orders.channel`)} as place,
        bucketed_orders.bucket as bucket,
        bucketed_orders.customer_key as customer_key,
        bucketed_orders.store as store,
        bucketed_orders.paid as paid,
        bucketed_orders.items as items,
        bucketed_orders.gross as gross,
        bucketed_orders.sole_key as sole_key
      from bucketed_orders
      left join ranked_stores on ranked_stores.store = bucketed_orders.store
    ),
    figures as (
      select
        bucket,
        place,
        ${figuresIn(words)}
      from placed_orders
      group by bucket, place
    ),
    places as (
      select place, ${sellerKind} as kind, case when place <= 10 then max(store) end as store
      from placed_orders
      group by place
    ),
    buckets_and_places as (
      select buckets.bucket as bucket, places.place as place, places.kind as kind, places.store as store
      from ${askedBuckets(asked, words)} as buckets
      cross join places
    )
    select
      buckets_and_places.bucket as bucket,
      buckets_and_places.kind as kind,
      buckets_and_places.store as store,
      ${figuresOrNone}
    from buckets_and_places
    left join figures on figures.bucket = buckets_and_places.bucket and figures.place = buckets_and_places.place
    order by buckets_and_places.bucket, buckets_and_places.place`,
  behind: saleBehind((row: { bucket: string } & Parameters<typeof ordersOfSeller>[0]) => ordersOfSeller(row)),
  example: {
    from: '2024-03-01',
    to: '2024-03-31',
    grain: 'week',
    channel: 'store',
    because: 'A guest’s 25 at Oak in the week of 11 March; Eve’s 60 at Elm, her first, in the week that 31 March ends.',
    rows: [
      { bucket: '2024-02-26', kind: 'store', store: 'Elm', ...nothingSold },
      { bucket: '2024-02-26', kind: 'store', store: 'Oak', ...nothingSold },
      { bucket: '2024-03-04', kind: 'store', store: 'Elm', ...nothingSold },
      { bucket: '2024-03-04', kind: 'store', store: 'Oak', ...nothingSold },
      { bucket: '2024-03-11', kind: 'store', store: 'Elm', ...nothingSold },
      {
        bucket: '2024-03-11',
        kind: 'store',
        store: 'Oak',
        ...nothingSold,
        revenue: 2_500,
        purchases: 1,
        averageOrderValue: 2_500,
        itemsPerPurchase: 1,
        refundRate: 0,
      },
      { bucket: '2024-03-18', kind: 'store', store: 'Elm', ...nothingSold },
      { bucket: '2024-03-18', kind: 'store', store: 'Oak', ...nothingSold },
      {
        bucket: '2024-03-25',
        kind: 'store',
        store: 'Elm',
        revenue: 6_000,
        purchases: 1,
        buyers: 1,
        averageOrderValue: 6_000,
        itemsPerPurchase: 1,
        revenuePerBuyer: 6_000,
        purchaseFrequency: 1,
        repeatRate: 0,
        discount: 0,
        discountRate: 0,
        refunds: 0,
        refundRate: 0,
      },
      { bucket: '2024-03-25', kind: 'store', store: 'Oak', ...nothingSold },
    ],
  },
})
