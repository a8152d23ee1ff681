import { useLocation } from '@tanstack/react-router'
import { filtersInForce } from '../controls/filter-words.ts'
import { useScreen } from '../controls/use-screen.ts'
import { formatInstant, formatPeriod } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { usePrintedAt } from '../print.ts'
import { pages } from './pages.ts'

/** What the frame says on a screen, for the head of a page on paper: whose numbers, which days, printed when. */
export function PrintHead() {
  const { project, period, comparison, filters } = useScreen()
  const words = useWords()
  const { say } = words
  const path = useLocation({ select: ({ pathname }) => pathname })
  const hasPeriod = pages.some(({ to, hasPeriod: answers }) => answers && to === path)
  const printed = formatInstant(usePrintedAt(), words)
  const said = [
    project.isDemo ? say('print.demo', { name: project.name }) : project.name,
    hasPeriod ? formatPeriod(period, words) : null,
    hasPeriod && comparison ? say('print.compared', { period: formatPeriod(comparison, words) }) : null,
    ...filtersInForce(filters, words).map(({ value }) => value),
    say('print.printed', { at: printed }),
  ]
  return <p className="hidden text-[13px] text-soft print:block">{said.filter((part) => part !== null).join(' · ')}</p>
}
