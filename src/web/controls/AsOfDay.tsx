import { useState } from 'react'
import type { Day } from '../../sql/day.ts'
import { useProject } from '../api.ts'
import { useWords } from '../messages/language.ts'
import { typedDay } from './preset.ts'

type Props = { day: Day; onChange: (day: Day) => void }

/** As of which day: any from the first fact to today. What is typed counts as soon as it is such a day. */
export function AsOfDay({ day, onChange }: Props) {
  const { say } = useWords()
  const { firstDay, today } = useProject()
  const [typed, setTyped] = useState<string | null>(null)
  const [known, setKnown] = useState(day)
  if (known !== day) {
    // The address has changed: by what was typed, or by Back.
    setKnown(day)
    setTyped(null)
  }
  const type = (text: string) => {
    setTyped(text)
    const meant = typedDay(text)
    if (meant !== null && meant >= (firstDay ?? meant) && meant <= today) onChange(meant)
  }
  return (
    <label className="flex items-center gap-2 text-[13px] text-soft">
      {say('as-of')}
      <input
        type="date"
        value={typed ?? day}
        min={firstDay ?? undefined}
        max={today}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => setTyped(null)}
        className="button !font-semibold"
      />
    </label>
  )
}
