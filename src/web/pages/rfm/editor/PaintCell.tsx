import type { SchemeDraft, Segment } from '../../../../catalog/rfm/scheme.ts'
import { useWords } from '../../../messages/language.ts'
import type { Words } from '../../../messages/words.ts'
import { holdersOf } from './draft.ts'

type Props = {
  draft: SchemeDraft
  place: { recency: number; frequency: number }
  /** One for each monetary score that is painted, the lowest first. */
  codes: string[]
  brush: Segment | null
  /** How many are in the cell today, with every monetary score; null while that is not known. */
  spenders: number | null
  /** Whether Tab comes here, of all cells. */
  isCurrent: boolean
  onPaint: (codes: string[]) => void
}

/** The segments of a cell's codes in words: one name where they agree, else how many there are. */
function segmentsOf(holders: readonly Segment[][], { say }: Words): string {
  const labels = new Set(holders.map(([first]) => first?.label ?? say('scheme.none')))
  const [only = ''] = labels
  return labels.size === 1 ? only : say('scheme.several', { count: labels.size })
}

const hatched =
  'repeating-linear-gradient(45deg, transparent 0 5px, color-mix(in srgb, var(--edge) 45%, transparent) 5px 7px)'

/** A code's segment by its colour; hatched where it is in none, halved where it is in two. */
function groundOf([one, other]: readonly Segment[]): string {
  if (one === undefined) return hatched
  const colour = `var(--segment-${one.colour})`
  return other === undefined ? colour : `linear-gradient(135deg, ${colour} 50%, var(--segment-${other.colour}) 50%)`
}

/** A cell of the grid: its codes' colours, what they are called, and how many are in it. */
export function PaintCell({ draft, place, codes, brush, spenders, isCurrent, onPaint }: Props) {
  const words = useWords()
  const { say } = words
  const { recency, frequency } = place
  const holders = codes.map((code) => holdersOf(draft, code))
  const named = segmentsOf(holders, words)
  return (
    <td className="p-0">
      <button
        type="button"
        data-cell={`${recency} ${frequency}`}
        tabIndex={isCurrent ? 0 : -1}
        onPointerDown={({ pointerType, buttons }) => pointerType === 'mouse' && buttons === 1 && onPaint(codes)}
        onPointerEnter={({ pointerType, buttons }) => pointerType === 'mouse' && buttons === 1 && onPaint(codes)}
        // Keys and touch; a mouse has painted already, and painting twice changes nothing.
        onClick={() => onPaint(codes)}
        className="grid h-17 w-full grid-rows-[16px_1fr] overflow-hidden rounded-[7px] border border-line text-left select-none hover:border-ink"
      >
        <span aria-hidden className="flex">
          {holders.map((each, index) => (
            <span key={codes[index]} className="flex-1" style={{ background: groundOf(each) }} />
          ))}
        </span>
        <span className="px-2 py-1">
          <span className="sr-only">{say('scheme.cell', place)} </span>
          <span className="line-clamp-2 text-[11px] leading-[14px]" title={named}>
            {named}
          </span>{' '}
          <span className="block truncate text-[11px] leading-4 text-soft tabular-nums">
            {spenders === null ? '' : say('bins.spenders', { count: spenders })}
          </span>
          <span className="sr-only"> {say('scheme.paint', { brush: brush?.label ?? say('scheme.none') })}</span>
        </span>
      </button>
    </td>
  )
}
