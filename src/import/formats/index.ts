import { customers } from './customers.ts'
import type { Format } from './format.ts'
import { olist } from './olist.ts'
import { onlineRetail } from './online-retail.ts'
import { orderLines } from './order-lines.ts'
import { orders } from './orders.ts'
import { shopifyOrders } from './shopify-orders.ts'
import { transactions } from './transactions.ts'

/** Every file that an import recognises. */
export const formats: readonly Format[] = [
  transactions,
  customers,
  orders,
  orderLines,
  onlineRetail,
  shopifyOrders,
  ...olist,
]
