import { CalendarOff } from 'lucide-react'
import type { Day } from '../../sql/day.ts'
import { useScreen } from '../controls/use-screen.ts'
import { formatDay, formatPeriod } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { PageHead } from './PageHead.tsx'

/** Says that the period asked for has no facts, which days have, and how to get there. */
export function OutsideData({ title, firstDay }: { title: string; firstDay: Day }) {
  const { project, period, setPeriod } = useScreen()
  const words = useWords()
  const { say } = words
  return (
    <div className="grid gap-4">
      <PageHead title={title}>{formatPeriod(period, words)}</PageHead>
      <div role="status" className="card flex flex-wrap items-center gap-x-4 gap-y-3 !p-5">
        <CalendarOff aria-hidden size={22} strokeWidth={1.6} className="text-faint" />
        <p className="flex-1 basis-60">
          <strong className="block font-semibold">{say('outside.title')}</strong>
          <span className="text-soft">
            {say('outside.extent', { from: formatDay(firstDay, words), to: formatDay(project.today, words) })}
          </span>
        </p>
        <div className="flex gap-2">
          <button type="button" className="button" onClick={() => setPeriod('last-30-days')}>
            {say('period.last-30-days')}
          </button>
          <button type="button" className="button" onClick={() => setPeriod('all-time')}>
            {say('period.all-time')}
          </button>
        </div>
      </div>
    </div>
  )
}
