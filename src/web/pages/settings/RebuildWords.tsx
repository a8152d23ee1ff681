import { useProject } from '../../api.ts'
import { useWords } from '../../messages/language.ts'

/** Measured on two cores, with a dozen orders a customer; rounded down. */
const customersPerMinute = 1_000_000

/** That history is built anew, for how many, and how long that takes. */
export function RebuildWords() {
  const { customers } = useProject()
  const { say } = useWords()
  const minutes = Math.round(customers / customersPerMinute)
  const time = minutes === 0 ? say('settings.rebuild-time.seconds') : say('settings.rebuild-time.minutes', { minutes })
  return <p>{say('settings.rebuild-time', { customers, time })}</p>
}
