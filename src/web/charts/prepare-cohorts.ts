import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'
import { addMonths, type Day, daySchema } from '../../sql/day.ts'
import { behindOf } from '../people/telling.ts'
import type { Described } from './narrow.ts'
import { isUnfinished } from './prepare-line.ts'
import { figure, type Table } from './table.ts'

/** One month of a cohort: how many came back, and what part of it. */
export type CohortCell = {
  month: number
  buyers: number
  share: number | null
  /** The share as part of the greatest after month 0, in [0, 1]: how green the cell is. */
  strength: number
  /** The month is not over on the last day of the period: more may yet come. */
  isPartial: boolean
  people?: Behind | undefined
}

/** The customers of one month of first purchase; null where a month lies after the period. */
export type Cohort = {
  cohort: Day
  customers: number
  /** The period does not hold the whole month, so neither does the cohort. */
  isPartial: boolean
  cells: (CohortCell | null)[]
  people?: Behind | undefined
}

export type CohortModel = { kind: 'cohorts'; months: number[]; cohorts: Cohort[]; hasPartial: boolean; table: Table }

export type CohortQuestion = Described & { period: { from: Day; to: Day } }

const cohortOf = (row: AnswerRow): Day => daySchema.parse(row.cohort)

/**
 * What a share is measured against. Everybody buys in month 0, by definition: beside it all who come back would look
 * alike, so the greatest share of a later month is the greenest.
 */
const greatestReturn = (rows: readonly AnswerRow[]): number =>
  Math.max(0, ...rows.filter(({ month }) => month !== 0).map((row) => figure(row, 'share') ?? 0))

/** Decides the triangle of retention: a line a cohort, a column a month after the first purchase. */
export function prepareCohorts({ description, rows, period }: CohortQuestion): CohortModel {
  const greatest = greatestReturn(rows)
  const isOpen = (month: Day): boolean => isUnfinished(month, { to: period.to, grain: 'month' })
  const cellOf = (row: AnswerRow): CohortCell => {
    const month = figure(row, 'month') ?? 0
    const share = figure(row, 'share')
    const strength = greatest > 0 ? Math.min(1, (share ?? 0) / greatest) : (share ?? 0)
    const isPartial = isOpen(addMonths(cohortOf(row), month))
    return { month, buyers: figure(row, 'buyers') ?? 0, share, strength, isPartial, people: behindOf(row, 'buyers') }
  }
  const last = Math.max(-1, ...rows.map((row) => figure(row, 'month') ?? 0))
  const months = Array.from({ length: last + 1 }, (_, month) => month)
  const cohorts = [...new Set(rows.map(cohortOf))].map((cohort): Cohort => {
    const own = rows.filter((row) => row.cohort === cohort)
    const cells = own.map(cellOf)
    return {
      cohort,
      customers: figure(own[0], 'customers') ?? 0,
      people: behindOf(own[0], 'customers'),
      isPartial: cohort < period.from || isOpen(cohort),
      cells: months.map((month) => cells.find((cell) => cell.month === month) ?? null),
    }
  })
  return {
    kind: 'cohorts',
    months,
    cohorts,
    hasPartial: cohorts.some(({ cells }) => cells.some((cell) => cell?.isPartial)),
    table: { columns: description.columns, rows: [...rows] },
  }
}
