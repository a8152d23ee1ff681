import { type KeyboardEvent, useState } from 'react'
import { codeOf, type SchemeDraft, type Segment, scoresOf } from '../../../../catalog/rfm/scheme.ts'
import type { Answer } from '../../../../contract/metrics.ts'
import { figure } from '../../../charts/table.ts'
import { Segmented } from '../../../controls/Segmented.tsx'
import { useWords } from '../../../messages/language.ts'
import { PaintCell } from './PaintCell.tsx'

type Props = {
  draft: SchemeDraft
  /** What is painted; null takes codes out of their segments. */
  brush: Segment | null
  matrix: Answer | undefined
  onPaint: (codes: string[]) => void
}

const all = 'all'
const steps: Readonly<Record<string, readonly [recency: number, frequency: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

/** The cell that the arrow keys stand on, and the way to the next one. */
function useCellFocus(recencies: number, frequencies: number) {
  const [at, setAt] = useState({ recency: 1, frequency: frequencies })
  const within = (score: number, most: number) => Math.min(most, Math.max(1, score))
  const here = { recency: within(at.recency, recencies), frequency: within(at.frequency, frequencies) }
  const hear = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = {
      recency: within(here.recency + step[0], recencies),
      frequency: within(here.frequency + step[1], frequencies),
    }
    setAt(next)
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next.recency} ${next.frequency}"]`)?.focus()
  }
  return { here, hear, stand: setAt }
}

/** Which monetary scores are painted: all of a cell at once, or one layer. */
function LayerChoice({ scores, value, onChange }: { scores: number[]; value: string; onChange: (to: string) => void }) {
  const { say } = useWords()
  const layers = Object.fromEntries(scores.map((score) => [`m${score}`, say('scheme.layer', { score })]))
  return (
    <Segmented
      label={say('scheme.layers')}
      options={{ [all]: say('scheme.layer.all'), ...layers }}
      value={value}
      onChange={onChange}
    />
  )
}

/** Codes as a grid of recency by frequency, to be painted by pointer or by arrow keys and Space. */
export function PaintGrid({ draft, brush, matrix, onPaint }: Props) {
  const { say } = useWords()
  const [layer, setLayer] = useState(all)
  const { recency, frequency, monetary } = draft.axes
  const [recencies, frequencies, moneys] = [scoresOf(recency), scoresOf(frequency), scoresOf(monetary)]
  const painted = moneys.filter((score) => layer === `m${score}`)
  const layers = painted.length === 0 ? moneys : painted
  const { here, hear, stand } = useCellFocus(recencies.length, frequencies.length)
  const spendersAt = (r: number, f: number) =>
    figure(
      matrix?.rows.find((row) => row.recency === r && row.frequency === f),
      'customers',
    )
  return (
    <div className="grid gap-3">
      <div>
        <LayerChoice scores={moneys} value={painted.length === 0 ? all : layer} onChange={setLayer} />
      </div>
      {/* Words for screen readers are out of the flow; without a place of their own they would widen the page. */}
      <div className="relative -mx-1 overflow-x-auto px-1">
        <table
          onKeyDown={hear}
          className="w-full min-w-[480px] table-fixed border-separate border-spacing-[3px] text-xs"
        >
          <caption className="sr-only">{say('scheme.grid')}</caption>
          <thead>
            <tr>
              <td className="w-9" />
              {recencies.map((r) => (
                <th key={r} scope="col" className="py-0.5 font-semibold text-soft">
                  {say('matrix.r', { score: r })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {frequencies.toReversed().map((f) => (
              <tr key={f}>
                <th scope="row" className="font-semibold text-soft">
                  {say('matrix.f', { score: f })}
                </th>
                {recencies.map((r) => (
                  <PaintCell
                    key={r}
                    draft={draft}
                    place={{ recency: r, frequency: f }}
                    codes={layers.map((m) => codeOf(r, f, m))}
                    brush={brush}
                    spenders={spendersAt(r, f)}
                    isCurrent={here.recency === r && here.frequency === f}
                    onPaint={(codes) => {
                      stand({ recency: r, frequency: f })
                      onPaint(codes)
                    }}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="text-xs text-faint">{say('scheme.grid.about')}</p>
    </div>
  )
}
