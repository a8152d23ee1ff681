import { Segmented } from './Segmented.tsx'
import { useScreen } from './use-screen.ts'
import { grainWords } from './words.ts'

/** The width of the buckets of every chart over time on the screen. */
export function GrainSwitch() {
  const { grain, setGrain } = useScreen()
  return <Segmented label="Width of a bucket" options={grainWords} value={grain} onChange={setGrain} />
}
