import { compareText, ratio } from './arithmetic.ts'
import { bucketOf, bucketsOf, endOf } from './calendar.ts'
import { ordersAsked } from './filters.ts'
import {
  averageOrderValue,
  buyersIn,
  discount,
  discountRate,
  itemsPerPurchase,
  newAndReturning,
  paidBy,
  purchasesIn,
  refundsIn,
  repeatRateOf,
  sellersIn,
  unattributed,
} from './sale-figures.ts'
import type { Day, Order, Question, Row, World } from './world.ts'

/** Every number of some orders; the repeat rate counts purchases until the day, whatever the filters. */
function figuresOf(world: World, orders: Order[], until: Day): Row {
  const [purchases, buyers] = [purchasesIn(orders).length, buyersIn(orders).length]
  return {
    revenue: paidBy(orders),
    purchases,
    buyers,
    averageOrderValue: averageOrderValue(orders),
    itemsPerPurchase: itemsPerPurchase(orders),
    revenuePerBuyer: ratio(paidBy(orders), buyers),
    purchaseFrequency: ratio(purchases, buyers),
    repeatRate: repeatRateOf(world, buyersIn(orders), until),
    discount: discount(orders),
    discountRate: discountRate(orders),
    refunds: refundsIn(orders),
    refundRate: ratio(refundsIn(orders), paidBy(orders) + refundsIn(orders)),
  }
}

/** The orders of each bucket of the question, and the last day of it that counts. */
const bucketedOrders = (world: World, question: Question): { bucket: Day; orders: Order[]; end: Day }[] => {
  const { from, to, grain, weekStart } = question
  const asked = ordersAsked(world, question)
  return bucketsOf(from, to, grain, weekStart).map((bucket) => ({
    bucket,
    orders: asked.filter(({ day }) => bucketOf(day, grain, weekStart) === bucket),
    end: endOf(bucket, grain, to, weekStart),
  }))
}

const revenueOverTime = (world: World, question: Question): Row[] =>
  bucketedOrders(world, question).map(({ bucket, orders, end }) => ({
    bucket,
    ...figuresOf(world, orders, end),
    unattributedRevenue: paidBy(unattributed(orders)),
  }))

const revenueByChannelOverTime = (world: World, question: Question): Row[] =>
  bucketedOrders(world, question).flatMap(({ bucket, orders, end }) =>
    ['web', 'store'].map((channel) => ({
      bucket,
      channel,
      ...figuresOf(
        world,
        orders.filter((order) => order.channel === channel),
        end,
      ),
    })),
  )

const revenueByStoreOverTime = (world: World, question: Question): Row[] => {
  const sellers = sellersIn(ordersAsked(world, question))
  return bucketedOrders(world, question).flatMap(({ bucket, orders: inBucket, end }) =>
    sellers.map(({ kind, store, orders }) => ({
      bucket,
      kind,
      store,
      ...figuresOf(
        world,
        orders.filter((order) => inBucket.some(({ key }) => key === order.key)),
        end,
      ),
    })),
  )
}

/** Each bucket as if it were a period of its own. */
const newVsReturningOverTime = (world: World, question: Question): Row[] =>
  bucketedOrders(world, question).flatMap(({ bucket, orders }) => {
    const start = [bucket, question.from].sort(compareText).at(-1) ?? bucket
    return newAndReturning(world, orders, start).map(({ kind, purchases, buyers }) => ({
      bucket,
      kind,
      revenue: paidBy(purchases),
      purchases: purchases.length,
      buyers: buyers.length,
      averageOrderValue: averageOrderValue(purchases),
      itemsPerPurchase: itemsPerPurchase(purchases),
    }))
  })

/** The numbers about orders, bucket by bucket. */
export const salesOverTimeNumbers = {
  'revenue-over-time': revenueOverTime,
  'revenue-by-channel-over-time': revenueByChannelOverTime,
  'revenue-by-store-over-time': revenueByStoreOverTime,
  'new-vs-returning-over-time': newVsReturningOverTime,
}
