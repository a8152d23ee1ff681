import { unitOfCell } from '../../catalog/column.ts'
import type { AnswerRow } from '../../catalog/metric.ts'
import { daySchema, type Grain } from '../../sql/day.ts'
import { formatValue, type MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { PeopleLink } from '../people/PeopleLink.tsx'
import { behindOf } from '../people/telling.ts'
import { bucketWords } from './bucket-words.ts'
import { SegmentDot } from './SegmentDot.tsx'
import { nameOf, type Table, type TableColumn } from './table.ts'

type Props = {
  /** What the table holds, for those who do not see its title. */
  label: string
  table: Table
  money: MoneyOf
  grain: Grain
  maxHeight?: number
}

const isWords = ({ unit }: TableColumn): boolean => unit === 'name' || unit === 'day'

type CellProps = { row: AnswerRow; column: TableColumn; money: MoneyOf; grain: Grain }

function CellWords({ row, column, money, grain }: CellProps) {
  const words = useWords()
  const value = row[column.name] ?? null
  if (value !== null && column.unit === 'day') return bucketWords(daySchema.parse(value), grain, words)
  if (value === null || column.unit !== 'name') {
    const figure = formatValue(value, unitOfCell(column, row), money, words)
    return value === null ? figure : <PeopleLink people={behindOf(row, column.name)}>{figure}</PeopleLink>
  }
  return (
    <>
      {column.colours && <SegmentDot colour={column.colours[String(value)]} />}
      {nameOf(column, String(value))}
    </>
  )
}

/** The table of a chart: the same rows, every column, figures in full. */
export function TableView({ label, table, money, grain, maxHeight = 360 }: Props) {
  const [lead, ...others] = table.columns
  if (!lead) return null
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="overflow-auto rounded-lg border border-line"
      style={{ maxHeight }}
    >
      <table className="w-full border-separate border-spacing-0 text-[13px] tabular-nums">
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={`sticky top-0 z-10 border-b border-line bg-card px-3 py-2 align-bottom text-xs leading-4 font-medium text-soft ${isWords(column) || column === lead ? 'text-left' : 'text-right'} ${column === lead ? 'left-0 z-20' : ''}`}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={rowKey(row, table)} className="group">
              <th
                scope="row"
                className={`sticky left-0 border-b border-line bg-card px-3 py-1.5 text-left font-normal whitespace-nowrap group-last:border-b-0`}
              >
                <CellWords row={row} column={lead} money={money} grain={grain} />
                {table.marks?.[index] && <span className="ml-2 text-xs text-faint">{table.marks[index]}</span>}
              </th>
              {others.map((column) => (
                <td
                  key={column.name}
                  className={`border-b border-line px-3 py-1.5 whitespace-nowrap group-last:border-b-0 ${isWords(column) ? 'text-left' : 'text-right'}`}
                >
                  <CellWords row={row} column={column} money={money} grain={grain} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** What tells a row from the others: its words, scores and plain numbers (the month of a cohort). */
const rowKey = (row: AnswerRow, { columns }: Table): string =>
  columns
    .filter(({ unit }) => unit === 'name' || unit === 'day' || unit === 'score' || unit === 'number')
    .map(({ name }) => row[name])
    .join(' ')
