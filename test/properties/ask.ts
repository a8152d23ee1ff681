import { catalog } from '../../src/catalog/index.ts'
import type { AnswerRow, Asked, Metric } from '../../src/catalog/metric.ts'
import { filtersSchema, rulesSchema } from '../../src/catalog/question.ts'
import { type Scheme, schemeSchema } from '../../src/catalog/rfm/scheme.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { daySchema } from '../../src/sql/day.ts'
import { readable } from '../../src/sql/sql.ts'
import type { Question } from '../oracle/world.ts'

export type MetricId = keyof typeof catalog
export const metricIds = Object.keys(catalog) as MetricId[]

/** The question without the filters that the metric does not answer to: those are refused before a query is made. */
export const narrowed = <Asking extends { filters: object }>(metric: Metric, question: Asking): Asking => ({
  ...question,
  filters: Object.fromEntries(
    Object.entries(question.filters).filter(([name]) => metric.filters.some((known) => known === name)),
  ),
})

/** A scheme of the oracle as the catalogue knows it. */
const schemeOf = ({ windowMonths, axes, segments }: Question['scheme']): Scheme =>
  schemeSchema.parse({
    id: 'random',
    version: 1,
    name: 'Random',
    windowMonths,
    axes,
    segments: segments.map((segment) => ({
      ...segment,
      label: segment.key,
      colour: 'lost',
      description: '',
      action: '',
    })),
  })

/** The oracle's question in the words of the catalogue. */
export const askedOf = ({ from, to, today, grain, filters, scheme, segment, ...rules }: Question): Asked => ({
  from: daySchema.parse(from),
  to: daySchema.parse(to),
  today: daySchema.parse(today),
  grain,
  filters: filtersSchema.parse(filters),
  rules: rulesSchema.parse(rules),
  scheme: schemeOf(scheme),
  segment,
})

export function answer(engine: Engine, id: MetricId, asked: Asked): Promise<AnswerRow[]> {
  const metric: Metric = catalog[id]
  return engine.query(metric.sql(narrowed(metric, asked), engine.dialect), metric.row)
}

/** The metric's SQL with its values in place, to be pasted. */
export function readableSql({ dialect }: Engine, id: MetricId, asked: Asked): string {
  const metric: Metric = catalog[id]
  return readable(metric.sql(narrowed(metric, asked), dialect))
}
