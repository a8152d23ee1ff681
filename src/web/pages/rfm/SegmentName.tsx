import { notYetSpender, outOfWindow } from '../../../catalog/rfm/scheme.ts'
import { SegmentDot } from '../../charts/SegmentDot.tsx'
import { nameOf, type TableColumn } from '../../charts/table.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'

type Props = { column: TableColumn; segment: string }

/** A segment by its colour and name; pressed, it is looked at closely. Who is in none has no more to show. */
export function SegmentName({ column, segment }: Props) {
  const { setSegment } = useScreen()
  const { say } = useWords()
  const label = nameOf(column, segment)
  const dot = <SegmentDot colour={column.colours?.[segment]} />
  if (segment === outOfWindow || segment === notYetSpender) {
    return (
      <span className="inline-flex min-h-6 items-center whitespace-nowrap">
        {dot}
        {label}
      </span>
    )
  }
  return (
    <button
      type="button"
      onClick={() => setSegment(segment)}
      title={say('rfm.look-closely', { segment: label })}
      className="inline-flex min-h-6 items-center whitespace-nowrap hover:underline"
    >
      {dot}
      {label}
    </button>
  )
}
