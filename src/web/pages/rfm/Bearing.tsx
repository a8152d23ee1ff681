import { bearingOf } from '../../../catalog/rfm/bearing.ts'
import type { Answer } from '../../../contract/metrics.ts'
import { useWords } from '../../messages/language.ts'

/** One sentence on what the numbers of a day can carry, and what they cannot. */
export function Bearing({ bins }: { bins: Answer | undefined }) {
  const { say } = useWords()
  if (bins === undefined) return null
  const { says, spenders, emptyBins, bins: count } = bearingOf(bins.rows)
  return (
    <p className="text-[13px] text-soft">{say(`rfm.bearing.${says}`, { spenders, empty: emptyBins, bins: count })}</p>
  )
}
