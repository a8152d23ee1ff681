import { useId } from 'react'
import type { SchemeDraft } from '../../../../catalog/rfm/scheme.ts'
import { unassigned } from '../../../../catalog/rfm/unsaved-scheme.ts'
import type { Answer } from '../../../../contract/metrics.ts'
import { useProject } from '../../../api.ts'
import { SegmentDot } from '../../../charts/SegmentDot.tsx'
import { figure } from '../../../charts/table.ts'
import { formatValue } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'

type Props = {
  draft: SchemeDraft
  /** The key of the segment that is painted with; null for none. */
  brush: string | null
  segments: Answer | undefined
  onChoose: (key: string | null) => void
  onAdd: () => void
}

/** The segments to paint with: their colours, how many codes they have, and how many people that makes. */
export function SegmentPalette({ draft, brush, segments, onChoose, onAdd }: Props) {
  const words = useWords()
  const money = useProject()
  const { say } = words
  const group = useId()
  const sizeOf = (key: string): string => {
    const row = segments?.rows.find(({ segment }) => segment === key)
    return formatValue(figure(row, 'customers'), 'customers', money, words)
  }
  const brushes = [
    ...draft.segments.map(({ key, label, colour, codes }) => ({
      key,
      label,
      colour: `segment-${colour}`,
      codes: codes.length,
      size: sizeOf(key),
    })),
    { key: null, label: say('scheme.none'), colour: undefined, codes: null, size: sizeOf(unassigned) },
  ]
  return (
    <fieldset className="grid gap-1">
      <legend className="pb-1.5 text-[13px] font-semibold">{say('scheme.brush')}</legend>
      {brushes.map(({ key, label, colour, codes, size }) => (
        <label
          key={key ?? ''}
          className="flex min-h-7 cursor-pointer items-center gap-2 rounded-lg px-2 text-[13px] tabular-nums has-checked:bg-brand-soft has-checked:font-semibold"
        >
          <input
            type="radio"
            name={group}
            checked={brush === key}
            onChange={() => onChoose(key)}
            className="accent-brand"
          />
          <span className="flex min-w-0 flex-1 items-center">
            <SegmentDot colour={colour} />
            <span className="min-w-0 wrap-break-word">{label}</span>
          </span>
          <span className="text-xs font-normal text-soft">
            {codes !== null && say('scheme.codes-count', { count: codes })}
          </span>
          <span className="w-14 text-right font-normal">{size}</span>
        </label>
      ))}
      <button type="button" className="button mt-1.5 justify-self-start" onClick={onAdd}>
        {say('scheme.add')}
      </button>
    </fieldset>
  )
}
