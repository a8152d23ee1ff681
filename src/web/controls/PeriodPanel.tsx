import { useState } from 'react'
import { formatDay } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'
import { PresetList } from './PresetList.tsx'
import { type Calendar, type Days, type Preset, typedDay } from './preset.ts'
import { RangeCalendar } from './RangeCalendar.tsx'
import type { ScreenPeriod } from './screen-search.ts'
import { TypedDay } from './TypedDay.tsx'

type Props = { period: ScreenPeriod; calendar: Calendar; onChoose: (period: Preset | Days) => void }

/** Named periods beside a calendar; the two typed days and the calendar show the same choice until it is applied. */
export function PeriodPanel({ period, calendar, onChoose }: Props) {
  const words = useWords()
  const { say } = words
  const [draft, setDraft] = useState({ from: String(period.from), to: String(period.to) })
  const days = daysOf(draft)
  const fault = days === null ? say('period.incomplete') : days.from > days.to ? say('period.reversed') : null
  return (
    <div className="flex max-md:flex-col">
      <PresetList chosen={period.preset} onChoose={onChoose} />
      <form
        className="grid gap-3 border-line p-4 max-md:border-t md:border-l"
        onSubmit={(event) => {
          event.preventDefault()
          if (days !== null && fault === null) onChoose(days)
        }}
      >
        <div className="flex gap-2">
          <TypedDay label={say('period.from')} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
          <TypedDay label={say('period.to')} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />
        </div>
        <RangeCalendar days={fault === null ? days : null} today={calendar.today} onChange={setDraft} />
        <div className="flex items-center gap-3">
          <p role={fault === null ? undefined : 'alert'} className="flex-1 text-xs text-faint">
            {fault ?? extentOf(calendar, words)}
          </p>
          <button type="submit" className="button button-main" disabled={fault !== null}>
            {say('period.apply')}
          </button>
        </div>
      </form>
    </div>
  )
}

function daysOf(draft: { from: string; to: string }): Days | null {
  const [from, to] = [typedDay(draft.from), typedDay(draft.to)]
  return from === null || to === null ? null : { from, to }
}

const extentOf = ({ firstDay, today }: Calendar, words: Words): string =>
  firstDay === null ? '' : words.say('period.extent', { from: formatDay(firstDay, words), to: formatDay(today, words) })
