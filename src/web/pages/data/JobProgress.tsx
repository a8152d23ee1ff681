import type { ImportJob } from '../../../server/contract.ts'
import { formatCount, formatPercent } from '../../format.ts'
import { ProgressBar } from './ProgressBar.tsx'

/** How far a running import is: the step, the rows and the share of them. */
export function JobProgress({ job: { step, rowsDone, rowsTotal } }: { job: ImportJob }) {
  // Some steps tell no rows: a bar that stood at 0 % would look stuck.
  const share = rowsTotal === null || rowsDone === 0 ? null : Math.min(rowsDone / rowsTotal, 1)
  return (
    <div className="grid gap-2">
      <ProgressBar label="Import" share={share} />
      <p className="flex justify-between text-[13px] text-soft">
        <span>{step}</span>
        <span>
          {share !== null && `${formatPercent(share)} · ${formatCount(rowsDone)} of `}
          {formatCount(rowsTotal ?? rowsDone)} rows
        </span>
      </p>
    </div>
  )
}
