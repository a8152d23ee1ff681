import type { MetricId, MetricWords } from '../words.ts'
import { customerMetrics } from './customer-metrics.ts'
import { purchaseMetrics } from './purchase-metrics.ts'
import { rfmMetrics } from './rfm-metrics.ts'
import { spenderMetrics } from './spender-metrics.ts'

/** The words of every metric of the catalogue in French; one that is missing does not compile. */
export const metrics: Readonly<Record<MetricId, MetricWords>> = {
  ...customerMetrics,
  ...purchaseMetrics,
  ...spenderMetrics,
  ...rfmMetrics,
}
