import { Tooltip } from '@base-ui/react/tooltip'
import { useState } from 'react'
import type { MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import type { TooltipWords } from './chart-words.ts'
import { MatrixFigure } from './MatrixFigure.tsx'
import type { MatrixModel } from './prepare-matrix.ts'
import { useTokenColour } from './use-token-colour.ts'

type Props = {
  label: string
  model: MatrixModel
  money: MoneyOf
  /** The words for the scores of each axis, e.g. "R5" with "0–11 days" below. */
  recencyWords: (score: number) => string | null
  frequencyWords: (score: number) => string | null
}

/** The head of a row or a column: its score, and below what the score means. */
const ScoreHead = ({ score, words }: { score: string; words: string | null }) => (
  <>
    <span className="block font-semibold text-ink">{score}</span>
    {words !== null && <span className="block text-[11px] font-normal text-soft xl:whitespace-nowrap">{words}</span>}
  </>
)

/** Recency by frequency as a real table; each cell in the colour of its segment, stronger with its figure. */
export function MatrixGrid({ label, model, money, recencyWords, frequencyWords }: Props) {
  const token = useTokenColour()
  const { say } = useWords()
  const [tooltip] = useState(() => Tooltip.createHandle<TooltipWords>())
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="-mx-1 overflow-x-auto px-1"
    >
      <table className="w-full min-w-[540px] table-fixed border-separate border-spacing-[5px] text-xs tabular-nums">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 w-[104px] max-sm:w-[84px] bg-card text-left align-bottom font-normal text-faint"
            >
              {say('matrix.frequency')} ↑<br />
              {say('matrix.recency')} →
            </th>
            {model.recencies.map((recency) => (
              <th key={recency} scope="col" className="px-2.5 py-1 text-left font-normal">
                <ScoreHead score={say('matrix.r', { score: recency })} words={recencyWords(recency)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map(({ frequency, cells }) => (
            <tr key={frequency}>
              <th scope="row" className="sticky left-0 z-10 bg-card py-1 pr-2 text-left font-normal">
                <ScoreHead score={say('matrix.f', { score: frequency })} words={frequencyWords(frequency)} />
              </th>
              {cells.map((cell) => (
                <MatrixFigure
                  key={cell.recency}
                  cell={cell}
                  colouring={model.colouring}
                  unit={model.measure.unit}
                  money={money}
                  token={token}
                  tooltip={tooltip}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Tooltip.Root handle={tooltip}>
        {({ payload }) => (
          <Tooltip.Portal>
            <Tooltip.Positioner sideOffset={6} collisionPadding={12} className="z-50">
              <Tooltip.Popup>
                <ChartTooltip words={payload ?? null} />
              </Tooltip.Popup>
            </Tooltip.Positioner>
          </Tooltip.Portal>
        )}
      </Tooltip.Root>
    </section>
  )
}
