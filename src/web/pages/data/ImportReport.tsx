import type { ImportReport as Report } from '../../../contract/import-report.ts'
import { formatPeriod, formatSeconds } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'
import { formatLabel } from './format-words.ts'
import { MissingRates } from './MissingRates.tsx'
import { RejectedRows } from './RejectedRows.tsx'
import { ReportNumbers } from './ReportNumbers.tsx'

type Props = {
  report: Report
  /** What an import would do: nothing of it is kept yet, so there is nothing to download. */
  isPlan?: boolean
}

/** What became of the rows of an import, or would become of them. */
export function ImportReport({ report, isPlan = false }: Props) {
  const words = useWords()
  return (
    <div className="grid gap-4">
      <p className="text-[13px] text-soft">{factsOf(report, words).join(' · ')}</p>
      <ReportNumbers report={report} isPlan={isPlan} />
      {report.notes.length > 0 && (
        <ul className="grid list-disc gap-1 pl-4.5 text-[13px] text-soft marker:text-faint">
          {report.notes.map(({ text, said }) => (
            <li key={text}>{words.sentence(text, said)}</li>
          ))}
        </ul>
      )}
      {report.missingRates.length > 0 && <MissingRates rates={report.missingRates} />}
      {report.rejected > 0 && <RejectedRows report={report} isPlan={isPlan} />}
    </div>
  )
}

function factsOf(report: Report, words: Words): string[] {
  const { firstDay, lastDay, currency, seconds } = report
  const period = firstDay === null || lastDay === null ? [] : [formatPeriod({ from: firstDay, to: lastDay }, words)]
  return [
    formatLabel(report, words),
    ...period,
    words.say('data.report.currency', { currency }),
    formatSeconds(seconds, words),
  ]
}
