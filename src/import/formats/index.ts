import { customers } from './customers.ts'
import type { Format } from './format.ts'
import { magentoCustomers } from './magento-customers.ts'
import { olist } from './olist.ts'
import { onlineRetail } from './online-retail.ts'
import { orderLines } from './order-lines.ts'
import { orders } from './orders.ts'
import { prestashopCustomers } from './prestashop-customers.ts'
import { prestashopOrders } from './prestashop-orders.ts'
import { shopifyCustomers } from './shopify-customers.ts'
import { shopifyOrders } from './shopify-orders.ts'
import { splio } from './splio.ts'
import { transactions } from './transactions.ts'
import { woocommerceCustomers } from './woocommerce-customers.ts'
import { woocommerceOrders } from './woocommerce-orders.ts'

/** Every file that an import recognises. */
export const formats: readonly Format[] = [
  transactions,
  customers,
  orders,
  orderLines,
  onlineRetail,
  shopifyOrders,
  shopifyCustomers,
  woocommerceCustomers,
  magentoCustomers,
  prestashopCustomers,
  woocommerceOrders,
  prestashopOrders,
  ...olist,
  ...splio,
]
