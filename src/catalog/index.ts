import type { Metric } from './metric.ts'
import { activity } from './metrics/activity.ts'
import { allCustomers } from './metrics/all-customers.ts'
import { averageOrderValue } from './metrics/average-order-value.ts'
import { buyers } from './metrics/buyers.ts'
import { consentedUsers } from './metrics/consented-users.ts'
import { discount } from './metrics/discount.ts'
import { discountRate } from './metrics/discount-rate.ts'
import { gender } from './metrics/gender.ts'
import { identifiedOverTime } from './metrics/identified-over-time.ts'
import { itemsPerPurchase } from './metrics/items-per-purchase.ts'
import { newUsers } from './metrics/new-users.ts'
import { newUsersOverTime } from './metrics/new-users-over-time.ts'
import { newVsReturning } from './metrics/new-vs-returning.ts'
import { newVsReturningOverTime } from './metrics/new-vs-returning-over-time.ts'
import { prospectsVsSpenders } from './metrics/prospects-vs-spenders.ts'
import { purchaseFrequency } from './metrics/purchase-frequency.ts'
import { purchases } from './metrics/purchases.ts'
import { refundRate } from './metrics/refund-rate.ts'
import { refunds } from './metrics/refunds.ts'
import { repeatRate } from './metrics/repeat-rate.ts'
import { retentionCohorts } from './metrics/retention-cohorts.ts'
import { revenue } from './metrics/revenue.ts'
import { revenueByChannel } from './metrics/revenue-by-channel.ts'
import { revenueByChannelOverTime } from './metrics/revenue-by-channel-over-time.ts'
import { revenueByStore } from './metrics/revenue-by-store.ts'
import { revenueByStoreOverTime } from './metrics/revenue-by-store-over-time.ts'
import { revenueOverTime } from './metrics/revenue-over-time.ts'
import { revenuePerBuyer } from './metrics/revenue-per-buyer.ts'
import { rfmBins } from './metrics/rfm-bins.ts'
import { rfmChanges } from './metrics/rfm-changes.ts'
import { rfmEvolution } from './metrics/rfm-evolution.ts'
import { rfmFlows } from './metrics/rfm-flows.ts'
import { rfmMatrix } from './metrics/rfm-matrix.ts'
import { rfmSegments } from './metrics/rfm-segments.ts'
import { rfmTransition } from './metrics/rfm-transition.ts'
import { spenderThresholds } from './metrics/spender-thresholds.ts'
import { spenders } from './metrics/spenders.ts'
import { spendersByFrequency } from './metrics/spenders-by-frequency.ts'
import { spendersByValue } from './metrics/spenders-by-value.ts'
import {
  emailSubscribed,
  emailUnknown,
  emailUnsubscribed,
  smsSubscribed,
  smsUnknown,
  smsUnsubscribed,
} from './metrics/subscription-cards.ts'
import { subscriptionOverTime } from './metrics/subscription-over-time.ts'
import { subscriptionStatus } from './metrics/subscription-status.ts'
import { tags } from './metrics/tags.ts'
import { tagsOverTime } from './metrics/tags-over-time.ts'
import { topTags } from './metrics/top-tags.ts'
import { unattributedRevenue } from './metrics/unattributed-revenue.ts'
import { users } from './metrics/users.ts'
import { usersOverTime } from './metrics/users-over-time.ts'
import { validEmails } from './metrics/valid-emails.ts'
import { validPhones } from './metrics/valid-phones.ts'

/** The catalogue: every number there is, by its id. The API, the command, the pages, the docs and the tests loop over it. */
export const catalog = {
  'email-subscribed': emailSubscribed,
  'email-unsubscribed': emailUnsubscribed,
  'email-unknown': emailUnknown,
  'sms-subscribed': smsSubscribed,
  'sms-unsubscribed': smsUnsubscribed,
  'sms-unknown': smsUnknown,
  'subscription-over-time': subscriptionOverTime,
  'subscription-status': subscriptionStatus,
  gender,
  'identified-over-time': identifiedOverTime,
  'all-customers': allCustomers,
  'prospects-vs-spenders': prospectsVsSpenders,
  activity,
  'spender-thresholds': spenderThresholds,
  'spenders-by-value': spendersByValue,
  'spenders-by-frequency': spendersByFrequency,
  'top-tags': topTags,
  tags,
  'tags-over-time': tagsOverTime,
  users,
  'consented-users': consentedUsers,
  'new-users': newUsers,
  'valid-emails': validEmails,
  'valid-phones': validPhones,
  spenders,
  'users-over-time': usersOverTime,
  'new-users-over-time': newUsersOverTime,
  revenue,
  purchases,
  buyers,
  'average-order-value': averageOrderValue,
  'items-per-purchase': itemsPerPurchase,
  'revenue-per-buyer': revenuePerBuyer,
  'purchase-frequency': purchaseFrequency,
  discount,
  'discount-rate': discountRate,
  refunds,
  'refund-rate': refundRate,
  'repeat-rate': repeatRate,
  'unattributed-revenue': unattributedRevenue,
  'revenue-over-time': revenueOverTime,
  'revenue-by-channel-over-time': revenueByChannelOverTime,
  'revenue-by-store-over-time': revenueByStoreOverTime,
  'new-vs-returning-over-time': newVsReturningOverTime,
  'revenue-by-channel': revenueByChannel,
  'revenue-by-store': revenueByStore,
  'new-vs-returning': newVsReturning,
  'retention-cohorts': retentionCohorts,
  'rfm-matrix': rfmMatrix,
  'rfm-segments': rfmSegments,
  'rfm-bins': rfmBins,
  'rfm-transition': rfmTransition,
  'rfm-changes': rfmChanges,
  'rfm-evolution': rfmEvolution,
  'rfm-flows': rfmFlows,
} as const satisfies Record<string, Metric>

/** The metric of an id that came from outside; undefined when there is none. */
export const findMetric = (id: string): Metric | undefined =>
  Object.entries(catalog).find(([known]) => known === id)?.[1]
