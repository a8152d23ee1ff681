import { useProject } from '../../api.ts'
import { useWords } from '../../messages/language.ts'

/** A demo store of 200,000 takes five seconds on two cores; rounded down. */
const customersPerMinute = 2_000_000

/** That history is built anew, for how many, and how long that takes. */
export function RebuildWords() {
  const { customers } = useProject()
  const { say } = useWords()
  const minutes = Math.round(customers / customersPerMinute)
  const time = minutes === 0 ? say('settings.rebuild-time.seconds') : say('settings.rebuild-time.minutes', { minutes })
  return <p>{say('settings.rebuild-time', { customers, time })}</p>
}
