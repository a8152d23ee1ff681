import type { TagChange, TagCount } from '../../../server/contract.ts'
import { Sparkline } from '../../cards/Sparkline.tsx'
import { formatCount, formatDifference } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { TagEditor } from './TagEditor.tsx'

type Props = {
  count: TagCount
  line: readonly number[]
  others: readonly string[]
  isOpen: boolean
  onToggle: () => void
  onDone: (change: TagChange) => void
}

/** A tag with its customers; open, with what can be done with it. */
export function TagRow({ count, line, others, isOpen, onToggle, onDone }: Props) {
  const words = useWords()
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
            <Sparkline values={line} />
          </span>
        </td>
        <td className="number tabular-nums">{formatCount(customers, words)}</td>
        <td className="number tabular-nums max-sm:hidden">{formatCount(before, words)}</td>
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
            <TagEditor count={count} others={others} onDone={onDone} />
          </td>
        </tr>
      )}
    </>
  )
}
