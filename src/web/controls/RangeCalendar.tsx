import { parseDate } from '@internationalized/date'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import {
  RangeCalendar as AriaRangeCalendar,
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  I18nProvider,
} from 'react-aria-components'
import type { Day } from '../../sql/day.ts'
import { useProject } from '../api.ts'
import { useWords } from '../messages/language.ts'
import type { Days } from './preset.ts'
import { useIsWide } from './use-is-wide.ts'

type Props = { days: Days | null; today: Day; onChange: (days: { from: string; to: string }) => void }

const arrow = 'grid size-8 place-items-center rounded-lg text-soft hover:bg-paper hover:text-ink disabled:opacity-30'

/** Two months side by side (one on a phone) on which the first and the last day are picked. Weeks begin as the project’s do. */
export function RangeCalendar({ days, today, onChange }: Props) {
  const { say, intl } = useWords()
  const { weekStart } = useProject().rules
  const months = useIsWide() ? [0, 1] : [0]
  const range = days && { start: parseDate(days.from), end: parseDate(days.to) }
  return (
    <I18nProvider locale={intl.locale}>
      <AriaRangeCalendar
        key={months.length}
        aria-label={say('period')}
        value={range}
        onChange={({ start, end }) => onChange({ from: start.toString(), to: end.toString() })}
        defaultFocusedValue={range?.end ?? parseDate(today)}
        selectionAlignment="end"
        visibleDuration={{ months: months.length }}
        maxValue={parseDate(today)}
        firstDayOfWeek={weekStart === 'sunday' ? 'sun' : 'mon'}
      >
        <div className="relative flex gap-6">
          <Button slot="previous" className={`${arrow} absolute top-0 left-0`}>
            <ChevronLeft aria-hidden size={17} />
          </Button>
          <Button slot="next" className={`${arrow} absolute top-0 right-0`}>
            <ChevronRight aria-hidden size={17} />
          </Button>
          {months.map((offset) => (
            <div key={offset} className="flex-1">
              <CalendarHeading
                offset={{ months: offset }}
                className="flex h-8 items-center justify-center !text-[13px] font-semibold"
              />
              <CalendarGrid offset={{ months: offset }} weekdayStyle="short" className="calendar">
                {(date) => (
                  <CalendarCell date={date} className={`calendar-day ${date.toString() === today ? 'is-today' : ''}`} />
                )}
              </CalendarGrid>
            </div>
          ))}
        </div>
      </AriaRangeCalendar>
    </I18nProvider>
  )
}
