import { type Segment, segmentColours } from '../../../../catalog/rfm/scheme.ts'
import { useWords } from '../../../messages/language.ts'
import type { Edit } from './draft.ts'

type Props = { segment: Segment; onEdit: (edit: Edit) => void }

const field = 'w-full rounded-lg border border-edge bg-card px-2.5 py-1.5 text-[13px] text-ink'

/** The colours that a segment may have; each is the same on every page. */
function ColourChoice({ segment: { key, colour }, onEdit }: Props) {
  const { say } = useWords()
  return (
    <fieldset>
      <legend className="pb-1 text-xs text-soft">{say('scheme.colour')}</legend>
      <div className="flex flex-wrap gap-1.5">
        {segmentColours.map((one, place) => (
          <label
            key={one}
            className="grid size-7 cursor-pointer place-items-center rounded-md has-checked:outline-2 has-checked:outline-ink has-focus-visible:outline-2 has-focus-visible:outline-brand"
          >
            <input
              type="radio"
              name={`colour of ${key}`}
              aria-label={say('scheme.colour.of', { number: place + 1 })}
              checked={one === colour}
              onChange={() => onEdit({ do: 'segment', key, words: { colour: one } })}
              className="sr-only"
            />
            <i aria-hidden className="size-5 rounded-[5px]" style={{ background: `var(--segment-${one})` }} />
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** The codes as text, for those who have them in a list; what is typed may stand in two segments, and is then named. */
function CodesField({ segment: { key, codes }, onEdit }: Props) {
  const { say } = useWords()
  return (
    <label className="grid gap-1 text-xs text-soft">
      {say('scheme.codes')}
      <textarea
        key={codes.join(' ')}
        defaultValue={codes.join(' ')}
        rows={3}
        spellCheck={false}
        onBlur={({ currentTarget }) => {
          const typed = currentTarget.value
            .toUpperCase()
            .split(/[^0-9X]+/)
            .filter((code) => code !== '')
          if (typed.join(' ') !== codes.join(' ')) onEdit({ do: 'segment', key, words: { codes: typed } })
        }}
        className={`${field} font-mono !text-xs`}
      />
    </label>
  )
}

const texts = ['description', 'action'] as const

/** Everything about one segment but its place on the grid. */
export function SegmentForm({ segment, onEdit }: Props) {
  const { say } = useWords()
  const { key, label } = segment
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3">
      <legend className="sr-only">{say('scheme.segment', { segment: label })}</legend>
      <label className="grid gap-1 text-xs text-soft">
        {say('scheme.label')}
        <input
          value={label}
          maxLength={60}
          required
          onChange={({ currentTarget }) => onEdit({ do: 'segment', key, words: { label: currentTarget.value } })}
          className={field}
        />
      </label>
      <ColourChoice segment={segment} onEdit={onEdit} />
      {texts.map((text) => (
        <label key={text} className="grid gap-1 text-xs text-soft">
          {say(`scheme.${text}`)}
          <textarea
            value={segment[text]}
            rows={2}
            maxLength={500}
            onChange={({ currentTarget }) => onEdit({ do: 'segment', key, words: { [text]: currentTarget.value } })}
            className={field}
          />
        </label>
      ))}
      <CodesField segment={segment} onEdit={onEdit} />
      <div className="flex flex-wrap gap-2">
        <button type="button" className="button" onClick={() => onEdit({ do: 'move', key, by: -1 })}>
          {say('scheme.up')}
        </button>
        <button type="button" className="button" onClick={() => onEdit({ do: 'move', key, by: 1 })}>
          {say('scheme.down')}
        </button>
        <button type="button" className="button" onClick={() => onEdit({ do: 'remove', key })}>
          {say('scheme.remove', { segment: label })}
        </button>
      </div>
    </fieldset>
  )
}
