import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { TooltipWords } from '../charts/chart-words.ts'
import { markHit } from './marks.ts'
import { PeopleChoice, type PeopleToChoose } from './PeopleChoice.tsx'
import { peopleIn } from './people-in-words.ts'
import { useGoToPeople } from './use-go-to-people.ts'
import { WordsAtHand } from './words-at-hand.ts'

const rectOf = (place: HTMLElement): DOMRect =>
  (place.querySelector('.recharts-tooltip-wrapper') ?? place).getBoundingClientRect()

/**
 * The way from a drawn chart to its people: a click, or Enter where the arrow keys stand, takes what the tooltip says
 * there. One number leads on at once; of several the reader chooses.
 */
export function ChartPeople({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null)
  const words = useRef<TooltipWords | null>(null)
  const [choice, setChoice] = useState<PeopleToChoose | null>(null)
  const go = useGoToPeople()
  const keep = (said: TooltipWords | null) => {
    words.current = said
    place.current?.classList.toggle('has-people', said !== null && peopleIn(said).length > 0)
  }
  const follow = (target: EventTarget): boolean => {
    if (words.current === null || place.current === null) return false
    const lines = peopleIn(words.current)
    const mark = markHit(target)
    const meant =
      lines.find((line) => mark !== undefined && line.mark === mark) ?? (lines.length === 1 ? lines[0] : undefined)
    if (meant !== undefined) go(meant.who)
    else if (lines.length > 0) setChoice({ title: words.current.title, lines, place: rectOf(place.current) })
    return lines.length > 0
  }
  const hear = (event: KeyboardEvent) => {
    // Before the drawing library hears it, for which Enter hides the tooltip.
    if (event.key === 'Enter' && event.target instanceof SVGElement && follow(event.target)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }
  return (
    <WordsAtHand value={keep}>
      {/* biome-ignore-start lint/a11y: the drawing inside has the role and the focus, and hears arrow keys and Enter */}
      <div ref={place} onClick={(event) => follow(event.target)} onKeyDownCapture={hear}>
        {children}
      </div>
      {/* biome-ignore-end lint/a11y: see above */}
      <PeopleChoice choice={choice} onClose={() => setChoice(null)} />
    </WordsAtHand>
  )
}
