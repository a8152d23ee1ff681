import { useBlocker, useNavigate } from '@tanstack/react-router'
import { useReducer, useRef, useState } from 'react'
import { axes, type SchemeDraft } from '../../../../catalog/rfm/scheme.ts'
import type { ListedScheme } from '../../../../contract/schemes.ts'
import { useWords } from '../../../messages/language.ts'
import { AxisFields } from './AxisFields.tsx'
import { draftOf, type Edit, edited } from './draft.ts'
import { PaintGrid } from './PaintGrid.tsx'
import { SaveCard } from './SaveCard.tsx'
import { SegmentForm } from './SegmentForm.tsx'
import { SegmentPalette } from './SegmentPalette.tsx'
import { usePreview } from './use-preview.ts'

/** Where editing begins: a shop's own scheme as it is, one that everyone has as a copy under another name. */
function useFirstDraft(scheme: ListedScheme): SchemeDraft {
  const words = useWords()
  const spoken = draftOf(words.scheme(scheme))
  const [first] = useState(
    scheme.isBuiltIn ? { ...spoken, name: words.say('scheme.own', { name: spoken.name }) } : spoken,
  )
  return first
}

/** Asks before what was made and not saved is lost. */
function useGuard(isChanged: boolean): { letGo: () => void } {
  const { say } = useWords()
  const isFree = useRef(false)
  useBlocker({
    shouldBlockFn: ({ current, next }) =>
      isChanged && !isFree.current && next.pathname !== current.pathname && !window.confirm(say('scheme.leave')),
    enableBeforeUnload: () => isChanged && !isFree.current,
  })
  return {
    letGo: () => {
      isFree.current = true
    },
  }
}

/** A scheme in the making, with what it makes of the data beside it. */
export function SchemeEditor({ scheme }: { scheme: ListedScheme }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const first = useFirstDraft(scheme)
  const [draft, change] = useReducer(
    (before: SchemeDraft, edit: Edit | SchemeDraft): SchemeDraft => ('do' in edit ? edited(before, edit) : edit),
    first,
  )
  const [brush, setBrush] = useState<string | null>(first.segments[0]?.key ?? null)
  const [round, setRound] = useState(0)
  const { letGo } = useGuard(draft !== first)
  const preview = usePreview(draft)
  const answers = preview.data?.answers ?? undefined
  const segment = draft.segments.find(({ key }) => key === brush) ?? null
  const add = () => {
    const edit: Edit = { do: 'add', label: say('scheme.new-segment', { number: draft.segments.length + 1 }) }
    change(edit)
    setBrush(edited(draft, edit).segments.at(-1)?.key ?? null)
  }
  return (
    <>
      <SaveCard
        draft={draft}
        from={scheme}
        isChanged={draft !== first}
        onEdit={change}
        onStartOver={() => {
          change(first)
          setRound(round + 1)
        }}
        onSaved={(reference) => {
          letGo()
          void navigate({ to: '/rfm', search: (before) => ({ ...before, scheme: reference, segment: undefined }) })
        }}
      />
      {preview.error && (
        <p role="alert" className="text-[13px] text-down">
          {preview.error.message}
        </p>
      )}
      <div key={round} className="grid gap-3.5 lg:grid-cols-3">
        {axes.map((axis) => (
          <AxisFields
            key={axis}
            axis={axis}
            rule={draft.axes[axis]}
            bins={answers?.bins}
            onChange={(rule) => change({ do: 'axis', axis, rule })}
          />
        ))}
      </div>
      <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <section aria-label={say('scheme.grid')} className="card">
          <PaintGrid
            draft={draft}
            brush={segment}
            matrix={answers?.matrix}
            onPaint={(codes) => change({ do: 'paint', codes, segment: segment?.key ?? null })}
          />
        </section>
        <section aria-label={say('scheme.segments')} className="card grid gap-3">
          <SegmentPalette
            draft={draft}
            brush={segment?.key ?? null}
            segments={answers?.segments}
            onChoose={setBrush}
            onAdd={add}
          />
          {segment && <SegmentForm key={segment.key} segment={segment} onEdit={change} />}
        </section>
      </div>
    </>
  )
}
