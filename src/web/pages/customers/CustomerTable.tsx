import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useEffect, useId, useRef } from 'react'
import type { Cell } from '../../../catalog/column.ts'
import { type CustomerColumn, customerColumns } from '../../../catalog/people/customer-columns.ts'
import type { CustomerList, CustomerRow } from '../../../contract/customers.ts'
import { useProject } from '../../api.ts'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { formatCount } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { CustomerCell } from './CustomerCell.tsx'
import { ProfileLink } from './ProfileLink.tsx'
import { SortButton } from './SortButton.tsx'
import type { Sort } from './use-list.ts'
import { useRowWalk } from './use-row-walk.ts'

type Props = {
  /** The rows that have come so far. */
  rows: readonly CustomerRow[]
  /** How many there are in all. */
  count: number
  columns: readonly CustomerColumn[]
  scheme: CustomerList['scheme']
  sort: Sort
  onSort: (sort: Sort) => void
  isStale: boolean
  /** Asks for the rows after those that have come. */
  onEndNear: () => void
}

const rowHeight = 41
/** Rows shown as waiting after the last that has come. */
const waitingRows = 8
/** From how many rows before the end on the next are asked for. */
const nearEnd = 40

const isNumber = (column: CustomerColumn): boolean => ['money', 'purchases'].includes(customerColumns[column].unit)
const cellClass = (column: CustomerColumn, isFirst: boolean): string =>
  `border-b border-line px-2 first:pl-4 last:pr-4 whitespace-nowrap ${isNumber(column) ? 'text-right' : 'text-left'} ${isFirst ? 'sticky left-0 z-[1] bg-card' : ''}`

/** What a cell may be too narrow for: words, and the tags between whose names bars stand. */
const inFull = (value: Cell): string | undefined =>
  typeof value === 'string' ? value.replaceAll('|', ', ') : undefined

type RowProps = Pick<Props, 'columns' | 'scheme'> & {
  row: CustomerRow | undefined
  place: number
  isTabStop: boolean
  onFocus: () => void
}

/** One customer; the first cell leads to the profile. */
function Row({ row, place, columns, scheme, isTabStop, onFocus }: RowProps) {
  const money = useProject()
  const { say } = useWords()
  return (
    <tr aria-rowindex={place + 2} className="group" style={{ height: rowHeight }}>
      {columns.map((column, index) => (
        <td key={column} className={`${cellClass(column, index === 0)} group-hover:bg-paper`}>
          <span className="block max-w-54 truncate" title={row && inFull(row[column] ?? null)}>
            {row === undefined && <Skeleton className="h-4 w-20" />}
            {row !== undefined && index > 0 && (
              <CustomerCell column={column} value={row[column] ?? null} scheme={scheme} money={money} />
            )}
            {row !== undefined && index === 0 && (
              <ProfileLink customer={row.key} isTabStop={isTabStop} onFocus={onFocus}>
                {row[column] === null ? (
                  say('customers.nameless', { key: row.key })
                ) : (
                  <CustomerCell column={column} value={row[column] ?? null} scheme={scheme} money={money} />
                )}
              </ProfileLink>
            )}
          </span>
        </td>
      ))}
    </tr>
  )
}

/** Holds the height of the rows that are not drawn. */
const Gap = ({ height, columns }: { height: number; columns: number }) =>
  height > 0 ? (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height }} className="p-0" />
    </tr>
  ) : null

/** Customers as a table of any length, of which only what can be seen is drawn. */
export function CustomerTable({ rows, count, columns, scheme, sort, onSort, isStale, onEndNear }: Props) {
  const words = useWords()
  const scroller = useRef<HTMLElement>(null)
  const keys = useId()
  const { place, standOn, walk } = useRowWalk({ rows, scroller, rowHeight })
  const shown = Math.min(count, rows.length + waitingRows)
  const virtual = useVirtualizer({
    count: shown,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    // The row on which the keyboard stands is drawn even out of sight: else the focus would be lost.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), place])]
        .filter((index) => index < shown)
        .sort((one, other) => one - other),
  })
  const drawn = virtual.getVirtualItems()
  const last = virtual.range?.endIndex ?? 0
  const isEndNear = rows.length < count && last > rows.length - nearEnd
  useEffect(() => {
    if (isEndNear) onEndNear()
  }, [isEndNear, onEndNear])
  return (
    <section
      ref={scroller}
      aria-label={words.say('customers.list', { count: formatCount(count, words) })}
      aria-busy={isStale}
      className={`relative scroll-pt-10 max-h-[max(360px,calc(100dvh-230px))] overflow-auto transition-opacity ${isStale ? 'opacity-60' : ''}`}
    >
      <p id={keys} className="sr-only">
        {words.say('customers.keys')}
      </p>
      <table
        aria-rowcount={count + 1}
        aria-describedby={keys}
        className="w-full border-separate border-spacing-0 text-[13px] tabular-nums"
      >
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.column !== column ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
                className={`sticky top-0 bg-card py-1.5 text-xs ${cellClass(column, false)} ${index === 0 ? 'left-0 z-[3]' : 'z-[2]'}`}
              >
                <SortButton column={column} isNumber={isNumber(column)} sort={sort} onSort={onSort} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {drawn.map(({ index, start }, at) => (
            <Fragment key={rows[index]?.key ?? `waiting ${index}`}>
              <Gap height={start - (drawn[at - 1]?.end ?? 0)} columns={columns.length} />
              <Row
                row={rows[index]}
                place={index}
                columns={columns}
                scheme={scheme}
                isTabStop={index === place}
                onFocus={() => standOn(rows[index]?.key ?? null)}
              />
            </Fragment>
          ))}
          <Gap height={virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0)} columns={columns.length} />
        </tbody>
      </table>
    </section>
  )
}
