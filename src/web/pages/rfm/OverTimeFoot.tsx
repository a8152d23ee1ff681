import { daysBetween } from '../../../sql/day.ts'
import { GrainSwitch } from '../../controls/GrainSwitch.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'

/** In fewer days than these segments hardly move. */
const tellingDays = 120

/** The width of the buckets; and the way to more of them, where the period holds little time. */
export function OverTimeFoot() {
  const { period, setPeriod } = useScreen()
  const { say } = useWords()
  return (
    <>
      <GrainSwitch />
      {daysBetween(period.from, period.to) < tellingDays && (
        <button
          type="button"
          onClick={() => setPeriod('last-12-months')}
          className="min-h-6 font-medium text-ink underline underline-offset-2"
        >
          {say('cohorts.longer')}
        </button>
      )}
    </>
  )
}
