import type { Metric } from './metric.ts'
import { allCustomers } from './metrics/all-customers.ts'
import { averageOrderValue } from './metrics/average-order-value.ts'
import { buyers } from './metrics/buyers.ts'
import { itemsPerPurchase } from './metrics/items-per-purchase.ts'
import { newUsers } from './metrics/new-users.ts'
import { prospectsVsSpenders } from './metrics/prospects-vs-spenders.ts'
import { purchases } from './metrics/purchases.ts'
import { refunds } from './metrics/refunds.ts'
import { revenue } from './metrics/revenue.ts'
import { revenueOverTime } from './metrics/revenue-over-time.ts'
import { rfmBins } from './metrics/rfm-bins.ts'
import { rfmMatrix } from './metrics/rfm-matrix.ts'
import { rfmSegments } from './metrics/rfm-segments.ts'
import { spenderThresholds } from './metrics/spender-thresholds.ts'
import { spendersByFrequency } from './metrics/spenders-by-frequency.ts'
import { spendersByValue } from './metrics/spenders-by-value.ts'
import { unattributedRevenue } from './metrics/unattributed-revenue.ts'

/** The catalogue: every number there is, by its id. The API, the command, the pages, the docs and the tests loop over it. */
export const catalog = {
  'all-customers': allCustomers,
  'new-users': newUsers,
  'prospects-vs-spenders': prospectsVsSpenders,
  'spenders-by-value': spendersByValue,
  'spenders-by-frequency': spendersByFrequency,
  'spender-thresholds': spenderThresholds,
  revenue,
  purchases,
  buyers,
  'average-order-value': averageOrderValue,
  'items-per-purchase': itemsPerPurchase,
  refunds,
  'unattributed-revenue': unattributedRevenue,
  'revenue-over-time': revenueOverTime,
  'rfm-matrix': rfmMatrix,
  'rfm-segments': rfmSegments,
  'rfm-bins': rfmBins,
} as const satisfies Record<string, Metric>

export type MetricId = keyof typeof catalog

/** The metric of an id that came from outside; undefined when there is none. */
export const findMetric = (id: string): Metric | undefined =>
  Object.entries(catalog).find(([known]) => known === id)?.[1]
