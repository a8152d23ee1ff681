import { ArrowDown, ArrowUp } from 'lucide-react'
import type { CustomerColumn } from '../../../catalog/people/customer-columns.ts'
import { useWords } from '../../messages/language.ts'
import type { Sort } from './use-list.ts'

type Props = { column: CustomerColumn; isNumber: boolean; sort: Sort; onSort: (sort: Sort) => void }

/** The head of a column: sorts by it, numbers and days the largest first, and turns the order round. */
export function SortButton({ column, isNumber, sort, onSort }: Props) {
  const { say } = useWords()
  const isSorted = sort.column === column
  const startsDescending = isNumber || column === 'firstDay' || column === 'lastPurchase'
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      onClick={() => onSort({ column, isDescending: isSorted ? !sort.isDescending : startsDescending })}
      className={`inline-flex min-h-6 items-center gap-1 font-medium hover:text-ink ${isNumber ? 'flex-row-reverse' : ''} ${isSorted ? 'text-ink' : 'text-soft'}`}
    >
      {say(`customers.column.${column}`)}
      {isSorted && <Arrow aria-hidden size={13} />}
    </button>
  )
}
