import type { ImportReport } from '../../../contract/import-report.ts'
import { formatCount } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { gainsOf, rowSumOf } from './report-figures.ts'

/** The sum that every import must meet, and what the shop gained by it. */
export function ReportNumbers({ report, isPlan }: { report: ImportReport; isPlan: boolean }) {
  const words = useWords()
  return (
    <div className="grid gap-4">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-4">
        {rowSumOf(report, isPlan).map(({ label, count, sign, hint }) => (
          <div key={label} className="relative sm:not-first:pl-5">
            {sign !== null && (
              <span aria-hidden className="absolute top-5 left-0 text-lg text-faint max-sm:hidden">
                {sign}
              </span>
            )}
            <dt className="text-[12.5px] text-soft">{words.say(label)}</dt>
            <dd className="text-[22px] leading-tight font-[650] tracking-tight">{formatCount(count, words)}</dd>
            <dd className="text-xs text-faint">{words.say(hint)}</dd>
          </div>
        ))}
      </dl>
      <dl className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3 text-[13px]">
        {gainsOf(report, isPlan).map(({ label, count }) => (
          <div key={label} className="flex gap-1.5">
            <dt className="text-soft">{words.say(label)}</dt>
            <dd className="font-semibold">{formatCount(count, words)}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
