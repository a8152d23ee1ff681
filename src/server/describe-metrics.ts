import type { Column } from '../catalog/column.ts'
import { catalog } from '../catalog/index.ts'
import type { Metric } from '../catalog/metric.ts'
import type { MetricDescription } from '../contract/metrics.ts'

const describeColumn = ([name, { label, unit, names, namesOf, unitBy }]: [string, Column]) => ({
  name,
  label,
  unit,
  ...(names === undefined ? {} : { names }),
  ...(namesOf === undefined ? {} : { namesOf }),
  ...(unitBy === undefined ? {} : { unitBy }),
})

const describe = ([id, metric]: [string, Metric]): MetricDescription => ({
  id,
  label: metric.label,
  description: metric.description,
  unit: metric.unit,
  better: metric.better,
  time: metric.time,
  missing: metric.missing,
  overTime: metric.overTime ?? false,
  filters: [...metric.filters],
  rules: [...metric.rules],
  ...(metric.takes === undefined ? {} : { takes: [...metric.takes] }),
  columns: Object.entries(metric.columns).map(describeColumn),
})

/** The catalogue, in words, without its SQL. */
export const describeMetrics = (): MetricDescription[] => Object.entries(catalog).map(describe)
