import type { MetricDescription } from '../../contract/metrics.ts'
import { type Change, formatChange } from '../format.ts'
import { useWords } from '../messages/language.ts'

type Props = { now: number | null; before: number | null; better: MetricDescription['better'] }

/** Green or red only where the catalogue says which way is better. */
function ink({ sign }: Change, better: Props['better']): string {
  if (better === null || sign === 'same') return 'text-faint'
  return sign === better ? 'text-up' : 'text-down'
}

/** How a number moved: arrow, sign and percentage; nothing where no change can be told. */
export function ChangeMark({ now, before, better }: Props) {
  const change = formatChange(now, before, useWords())
  if (change === null) return null
  return (
    <span className={`font-medium whitespace-nowrap tabular-nums ${ink(change, better)}`}>
      <span aria-hidden>{change.arrow}</span> {change.text}
    </span>
  )
}
