import { useState } from 'react'
import { typedDay } from '../../controls/preset.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'

const field = 'min-h-7 rounded-md border border-line bg-card px-1.5 text-xs text-ink'

/** Any two days to tell the moves between; they are the ends of the period. */
export function MovesDays() {
  const { period, setPeriod } = useScreen()
  const { say } = useWords()
  const [typed, setTyped] = useState<{ from?: string; to?: string }>({})
  const [from, to] = [typedDay(typed.from ?? period.from), typedDay(typed.to ?? period.to)]
  const isChanged = typed.from !== undefined || typed.to !== undefined
  const areDays = from !== null && to !== null && from <= to
  return (
    <form
      className="flex flex-wrap items-center gap-1.5 print:hidden"
      onSubmit={(event) => {
        event.preventDefault()
        if (!areDays) return
        setTyped({})
        setPeriod({ from, to })
      }}
    >
      <input
        type="date"
        aria-label={say('rfm.moves.first-day')}
        value={typed.from ?? period.from}
        onChange={({ currentTarget }) => setTyped({ ...typed, from: currentTarget.value })}
        className={field}
      />
      →
      <input
        type="date"
        aria-label={say('rfm.moves.last-day')}
        value={typed.to ?? period.to}
        onChange={({ currentTarget }) => setTyped({ ...typed, to: currentTarget.value })}
        className={field}
      />
      {isChanged && areDays && (
        <button type="submit" className="button !min-h-7 !px-2 !py-0.5 !text-xs">
          {say('rfm.moves.compare')}
        </button>
      )}
      {isChanged && !areDays && <span role="status">{say('period.reversed')}</span>}
    </form>
  )
}
