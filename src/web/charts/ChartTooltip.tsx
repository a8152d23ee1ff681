import { use, useEffect } from 'react'
import { useWords } from '../messages/language.ts'
import { peopleIn } from '../people/people-in-words.ts'
import { WordsAtHand } from '../people/words-at-hand.ts'
import type { TooltipWords } from './chart-words.ts'

/** What a chart says of the place under the pointer or the arrow keys: every series, with exact figures. */
export function ChartTooltip({ words }: { words: TooltipWords | null }) {
  const { say } = useWords()
  const tellChart = use(WordsAtHand)
  useEffect(() => {
    tellChart?.(words)
    return () => tellChart?.(null)
  })
  if (words === null) return null
  return (
    <div className="min-w-44 rounded-lg border border-line bg-card px-3 py-2.5 text-xs shadow-float">
      <p className="mb-1.5 flex items-baseline justify-between gap-4 font-semibold text-ink">
        {words.title}
        {words.mark !== null && <span className="font-normal text-faint">{words.mark}</span>}
      </p>
      <table className="w-full">
        <tbody>
          {words.lines.map(({ label, value, note, colour, isPale }) => (
            <tr key={label}>
              <th scope="row" className="py-0.5 pr-4 text-left font-normal whitespace-nowrap text-soft">
                {colour !== null && (
                  <i
                    className={`mr-1.5 inline-block size-2 rounded-[3px] ${isPale ? 'opacity-40' : ''}`}
                    style={{ background: colour }}
                  />
                )}
                {label}
              </th>
              <td className="py-0.5 text-right font-semibold whitespace-nowrap text-ink tabular-nums">{value}</td>
              {note !== null && (
                <td className="py-0.5 pl-3 text-right whitespace-nowrap text-soft tabular-nums">{note}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {peopleIn(words).length > 0 && <p className="mt-1.5 text-[11px] text-faint">{say('people.hint')}</p>}
    </div>
  )
}
