import { useWords } from '../messages/language.ts'
import { Segmented } from './Segmented.tsx'
import { useScreen } from './use-screen.ts'

/** The width of the buckets of every chart over time on the screen. */
export function GrainSwitch() {
  const { grain, setGrain } = useScreen()
  const { say } = useWords()
  const options = { day: say('grain.day'), week: say('grain.week'), month: say('grain.month'), year: say('grain.year') }
  return <Segmented label={say('grain.choose')} options={options} value={grain} onChange={setGrain} />
}
