import type { TagChange, TagCount } from '../../../contract/tags.ts'
import { addDays } from '../../../sql/day.ts'
import { useProject } from '../../api.ts'
import { Sparkline } from '../../cards/Sparkline.tsx'
import { formatDifference } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { HoldersCount } from './HoldersCount.tsx'
import { TagEditor } from './TagEditor.tsx'
import { TagMonths } from './TagMonths.tsx'
import type { TagMonth } from './tags.ts'

type Props = {
  count: TagCount
  months: readonly TagMonth[]
  others: readonly string[]
  isOpen: boolean
  onToggle: () => void
  onDone: (change: TagChange) => void
}

/** As many days before today as the server compares with. */
const daysBefore = 30

/** A tag with its customers; open, with what can be done with it. */
export function TagRow({ count, months, others, isOpen, onToggle, onDone }: Props) {
  const words = useWords()
  const { today } = useProject()
  const { tag, customers, before, difference } = count
  return (
    <>
      <tr className="*:!align-middle">
        <th
          scope="row"
          className="border-t border-line !py-2 !text-[13px] !font-medium !whitespace-normal break-words !text-ink"
        >
          {tag}
        </th>
        <td className="w-36 max-sm:hidden">
          <span className="flex">
            <Sparkline values={months.map((month) => month.customers)} />
          </span>
        </td>
        <td className="number tabular-nums">
          <HoldersCount tag={tag} day={today} customers={customers} />
        </td>
        <td className="number tabular-nums max-sm:hidden">
          <HoldersCount tag={tag} day={addDays(today, -daysBefore)} customers={before} />
        </td>
        <td className="number tabular-nums">{formatDifference(difference, words)}</td>
        <td className="number">
          <button
            type="button"
            className="button"
            aria-expanded={isOpen}
            aria-label={words.say(isOpen ? 'tags.close-tag' : 'tags.edit-tag', { tag })}
            onClick={onToggle}
          >
            {words.say(isOpen ? 'tags.close' : 'tags.edit')}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6} className="!border-t-0 !px-0">
            <TagMonths tag={tag} months={months} />
            <TagEditor count={count} others={others} onDone={onDone} />
          </td>
        </tr>
      )}
    </>
  )
}
