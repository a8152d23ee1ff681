import type { ImportReport as Report } from '../../../server/contract.ts'
import { formatPeriod, formatSeconds } from '../../format.ts'
import { RejectedRows } from './RejectedRows.tsx'
import { ReportNumbers } from './ReportNumbers.tsx'

type Props = {
  report: Report
  /** What an import would do: nothing of it is kept yet, so there is nothing to download. */
  isPlan?: boolean
}

/** What became of the rows of an import, or would become of them. */
export const ImportReport = ({ report, isPlan = false }: Props) => (
  <div className="grid gap-4">
    <p className="text-[13px] text-soft">{factsOf(report).join(' · ')}</p>
    <ReportNumbers report={report} isPlan={isPlan} />
    {report.notes.length > 0 && (
      <ul className="grid list-disc gap-1 pl-4.5 text-[13px] text-soft marker:text-faint">
        {report.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    )}
    {report.rejected > 0 && <RejectedRows report={report} isPlan={isPlan} />}
  </div>
)

function factsOf({ formatLabel, firstDay, lastDay, currency, seconds }: Report): string[] {
  const period = firstDay === null || lastDay === null ? [] : [formatPeriod({ from: firstDay, to: lastDay })]
  return [formatLabel, ...period, `amounts in ${currency}`, formatSeconds(seconds)]
}
