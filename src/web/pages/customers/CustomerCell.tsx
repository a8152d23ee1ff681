import type { Cell } from '../../../catalog/column.ts'
import { type CustomerColumn, customerColumns } from '../../../catalog/people/customer-columns.ts'
import type { CustomerList } from '../../../contract/customers.ts'
import { SegmentDot } from '../../charts/SegmentDot.tsx'
import { dash, formatValue, type MoneyOf } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { segmentIn } from './profile/segment-in.ts'

type Props = { column: CustomerColumn; value: Cell; scheme: CustomerList['scheme']; money: MoneyOf }

const statuses = ['subscribed', 'unsubscribed', 'unknown'] as const

function Status({ value }: { value: string }) {
  const { say } = useWords()
  const status = statuses.find((one) => one === value) ?? 'unknown'
  return (
    <span className="inline-flex items-center gap-1.5">
      <i aria-hidden className="size-2 rounded-full" style={{ background: `var(--${status})` }} />
      {say(`customers.status.${status}`)}
    </span>
  )
}

const Tags = ({ value }: { value: string }) => (
  <span className="flex gap-1">
    {value.split('|').map((tag) => (
      <span key={tag} className="rounded-md border border-line bg-paper px-1.5 text-xs leading-5">
        {tag}
      </span>
    ))}
  </span>
)

function SegmentName({ segment, scheme }: { segment: string; scheme: CustomerList['scheme'] }) {
  const named = segmentIn(scheme, segment, useWords())
  return (
    <>
      <SegmentDot colour={named?.colour} />
      {named?.label}
    </>
  )
}

/** What the list tells of a customer in one column. */
export function CustomerCell({ column, value, scheme, money }: Props) {
  const words = useWords()
  if (value === null) return <span className="text-faint">{dash}</span>
  switch (column) {
    case 'emailStatus':
    case 'smsStatus':
      return <Status value={String(value)} />
    case 'tags':
      return <Tags value={String(value)} />
    case 'segment':
      return <SegmentName segment={String(value)} scheme={scheme} />
    default:
      return formatValue(value, customerColumns[column].unit, money, words)
  }
}
