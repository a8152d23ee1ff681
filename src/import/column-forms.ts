import { basename } from 'node:path'
import { z } from 'zod'
import type { DateOrder } from '../contract/date-order.ts'
import type { Engine } from '../engine/engine.ts'
import { sentence } from '../sentences/sentence.ts'
import type { Sql } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { type DateForm, orderVotes } from './read-dates.ts'
import { type DecimalMark, markVotes, type NumberForm } from './read-numbers.ts'

/** A column of a file: its name there, and its cells in a relation that has them. */
export type RawColumn = { name: string; cell: Sql; rows: Sql }

const orderRow = z.object({
  dmy: z.int(),
  mdy: z.int(),
  either: z.int(),
  dotted: z.int(),
  loose: z.int(),
  example: z.string().nullable(),
})
type OrderVotes = z.infer<typeof orderRow>

/** One cell in this many may be a typing error; more say that the column is written in both orders. */
const toleratedErrors = 20

/** The order that a column's cells decide; null when they do not. Points are only written day first. */
function decideOrder({ dmy, mdy, either, dotted }: OrderVotes): DateOrder | null {
  if (Math.min(dmy, mdy) * toleratedErrors > Math.max(dmy, mdy)) return null
  if (dmy !== mdy) return dmy > mdy ? 'dmy' : 'mdy'
  return either === 0 || dotted > 0 ? 'dmy' : null
}

const hasBoth = ({ dmy, mdy }: OrderVotes): boolean => dmy > 0 && mdy > 0

/** The order that all columns agree on of which the cells decide one; null when there is none. */
function commonOrder(votes: readonly OrderVotes[]): DateOrder | null {
  const orders = new Set(votes.filter(({ dmy, mdy }) => dmy + mdy > 0).map(decideOrder))
  const [order, other] = orders
  return order === undefined || other !== undefined ? null : order
}

/**
 * How the dates of a file's columns are written, from all their cells, by the columns' names. A column that leaves it open
 * goes with the others. Throws UserError when nothing says whether the day or the month comes first.
 */
export async function dateFormsOf(
  engine: Engine,
  path: string,
  columns: readonly RawColumn[],
  given: DateOrder | undefined,
): Promise<Map<string, DateForm>> {
  const found: [string, OrderVotes][] = []
  for (const { name, cell, rows } of columns) {
    for (const votes of await engine.query(orderVotes(cell, rows), orderRow)) found.push([name, votes])
  }
  const common = commonOrder(found.map(([, votes]) => votes))
  const formOf = ([name, votes]: [string, OrderVotes]): [string, DateForm] => {
    const order = given ?? decideOrder(votes) ?? (hasBoth(votes) ? null : common)
    if (order !== null) return [name, { order, isLoose: votes.loose > 0 }]
    const place = { column: name, file: basename(path) }
    throw new UserError(
      hasBoth(votes)
        ? sentence('import.both-date-orders', place)
        : sentence('import.either-date-order', { ...place, example: votes.example ?? '' }),
    )
  }
  return new Map(found.map(formOf))
}

const markRow = z.object({
  commas: z.int(),
  points: z.int(),
  loneCommas: z.int(),
  lonePoints: z.int(),
  dressed: z.int(),
})
type MarkVotes = z.infer<typeof markRow>

/** The decimal sign that only some cells of a column decide; null when every separator may be one of thousands. */
function decideMark({ commas, points }: MarkVotes): DecimalMark | null {
  if (commas === points && commas === 0) return null
  return commas > points ? ',' : '.'
}

/**
 * The decimal sign of each column of a file. A column of which every separator stands before exactly three digits ("1,234")
 * goes with the file's other columns where they agree; else it is thousands.
 */
function settleMarks(votes: readonly MarkVotes[]): DecimalMark[] {
  const decided = new Set(votes.map(decideMark).filter((mark) => mark !== null))
  const [common] = decided.size === 1 ? [...decided] : []
  return votes.map((vote) => {
    const mark = decideMark(vote)
    if (mark !== null || vote.loneCommas + vote.lonePoints === 0) return mark ?? '.'
    return common ?? (vote.lonePoints > vote.loneCommas ? ',' : '.')
  })
}

/** What a separator before exactly three digits is, where nothing else of the file tells: of thousands, or a decimal sign. */
export type LoneSeparators = 'groups' | 'decimal points' | 'decimals'

const withLoneOnes = (vote: MarkVotes, lone: LoneSeparators): MarkVotes => ({
  ...vote,
  points: vote.points + (lone === 'groups' ? 0 : vote.lonePoints),
  commas: vote.commas + (lone === 'decimals' ? vote.loneCommas : 0),
})

/** How the numbers of a file's columns are written, by the columns' names. */
export async function numberFormsOf(
  engine: Engine,
  columns: readonly RawColumn[],
  lone: LoneSeparators,
): Promise<Map<string, NumberForm>> {
  const votes: MarkVotes[] = []
  for (const { cell, rows } of columns) {
    const found = await engine.query(markVotes(cell, rows), markRow)
    votes.push(found[0] ?? { commas: 0, points: 0, loneCommas: 0, lonePoints: 0, dressed: 0 })
  }
  const marks = settleMarks(votes.map((vote) => withLoneOnes(vote, lone)))
  return new Map(
    columns.map(({ name }, index) => [
      name,
      { mark: marks[index] ?? '.', isDressed: (votes[index]?.dressed ?? 0) > 0 },
    ]),
  )
}
