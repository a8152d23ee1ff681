import { useLocation } from '@tanstack/react-router'
import { CalendarOff } from 'lucide-react'
import { coverage } from '../controls/preset.ts'
import { useScreen } from '../controls/use-screen.ts'
import { formatDay } from '../format.ts'

/** Says so when the period asked for lies outside the days that have facts. */
export function PeriodNote() {
  const { project, period, setPeriod } = useScreen()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const { firstDay, today } = project
  const covered = coverage(period, project)
  if (path === '/data' || firstDay === null || covered === 'inside' || period.preset === 'all-time') return null
  const extent = `The data runs from ${formatDay(firstDay)} to ${formatDay(today)}.`
  if (covered === 'partly') return <p className="text-[13px] text-soft">This period reaches past the data. {extent}</p>
  return (
    <div role="status" className="card flex flex-wrap items-center gap-3">
      <CalendarOff aria-hidden size={18} className="text-faint" />
      <p className="flex-1 basis-60">
        <strong className="font-semibold">No data in this period.</strong> <span className="text-soft">{extent}</span>
      </p>
      <button type="button" className="button" onClick={() => setPeriod('last-30-days')}>
        Last 30 days
      </button>
      <button type="button" className="button" onClick={() => setPeriod('all-time')}>
        All time
      </button>
    </div>
  )
}
