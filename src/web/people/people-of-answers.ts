import { catalog } from '../../catalog/index.ts'
import type { AnswerRow, Metric } from '../../catalog/metric.ts'
import {
  type Asking,
  type Behind,
  type NobodyReason,
  nobodyReasons,
  peopleBehind,
} from '../../catalog/people/behind.ts'
import { filtersSchema } from '../../catalog/question.ts'
import { beganBetween } from '../../catalog/rfm/people-moved.ts'
import type { Answer } from '../../contract/metrics.ts'
import type { Project } from '../../contract/project.ts'
import { telling } from './telling.ts'

const metrics: ReadonlyMap<string, Metric> = new Map(Object.entries(catalog))

const askingOf = ({ period, filters, scheme, segment }: Answer, { today, rules }: Project): Asking => ({
  ...period,
  today,
  rules,
  filters: filtersSchema.parse(filters),
  scheme,
  segment,
})

/** The rows of an answer, telling who stands behind each of their numbers. */
export function tellingRows(answer: Answer, project: Project): AnswerRow[] {
  const metric = metrics.get(answer.id)
  if (metric === undefined) return answer.rows
  const asking = askingOf(answer, project)
  return answer.rows.map((row) => telling(row, (column) => peopleBehind(metric, column, row, asking)))
}

/** Who began to buy between the first day of an answer and its last. */
export function beganIn(answer: Answer, project: Project): Behind {
  const asking = askingOf(answer, project)
  return { who: beganBetween(asking, asking.from, asking.to) }
}

const isReason = (people: unknown): people is NobodyReason =>
  typeof people === 'string' && Object.hasOwn(nobodyReasons, people)

/** What a click on a metric's numbers leads to: the columns of whom nobody can be told, each with the reason; and whether any tells. */
export function clicksOf(id: string): { untold: { column: string; reason: NobodyReason }[]; isTold: boolean } {
  const behind = Object.entries(metrics.get(id)?.behind ?? {})
  return {
    untold: behind.flatMap(([column, people]) => (isReason(people) ? [{ column, reason: people }] : [])),
    isTold: behind.some(([, people]) => !isReason(people)),
  }
}
