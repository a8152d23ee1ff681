import { customers } from './customers.ts'
import { edrone } from './edrone.ts'
import type { Format } from './format.ts'
import { klaviyo } from './klaviyo.ts'
import { magentoCustomers } from './magento-customers.ts'
import { mailchimpSubscribed, mailchimpUnsubscribed } from './mailchimp.ts'
import { olist } from './olist.ts'
import { olistCategories } from './olist-products.ts'
import { onlineRetail } from './online-retail.ts'
import { orderLines } from './order-lines.ts'
import { orders } from './orders.ts'
import { prestashopCustomers } from './prestashop-customers.ts'
import { prestashopDetails } from './prestashop-details.ts'
import { prestashopOrders } from './prestashop-orders.ts'
import { rates } from './rates.ts'
import { shopifyCustomers } from './shopify-customers.ts'
import { shopifyOrders } from './shopify-orders.ts'
import { splio } from './splio.ts'
import { subscriptions } from './subscriptions.ts'
import { tags } from './tags.ts'
import { transactions } from './transactions.ts'
import { visits } from './visits.ts'
import { woocommerceCustomers } from './woocommerce-customers.ts'
import { woocommerceOrders } from './woocommerce-orders.ts'

/** The formats of Regulars itself: what a file of unknown columns may be mapped to. */
export const ownFormats: readonly Format[] = [
  transactions,
  customers,
  orders,
  orderLines,
  subscriptions,
  visits,
  tags,
  rates,
]

/** Every file that an import recognises. */
export const formats: readonly Format[] = [
  ...ownFormats,
  edrone,
  klaviyo,
  mailchimpSubscribed,
  mailchimpUnsubscribed,
  onlineRetail,
  shopifyOrders,
  shopifyCustomers,
  woocommerceCustomers,
  magentoCustomers,
  prestashopCustomers,
  woocommerceOrders,
  prestashopOrders,
  prestashopDetails,
  ...olist,
  ...olistCategories,
  ...splio,
]
