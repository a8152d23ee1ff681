import type { ImportReport } from '../../../server/contract.ts'
import { formatCount } from '../../format.ts'

type Figure = { label: string; count: number; sign?: string; hint: string }

const rowsOf = (report: ImportReport, isPlan: boolean): Figure[] => [
  { label: 'Rows', count: report.rows, hint: 'in the files' },
  { label: isPlan ? 'To import' : 'Imported', count: report.imported, sign: '=', hint: 'new or changed' },
  { label: isPlan ? 'To merge' : 'Merged', count: report.merged, sign: '+', hint: 'already there' },
  { label: isPlan ? 'To reject' : 'Rejected', count: report.rejected, sign: '+', hint: 'each with its reason' },
]

const gainsOf = (report: ImportReport, isPlan: boolean): Figure[] => [
  { label: isPlan ? 'New customers' : 'Customers added', count: report.customersAdded, hint: '' },
  { label: isPlan ? 'New orders' : 'Orders added', count: report.ordersAdded, hint: '' },
  { label: isPlan ? 'Orders to replace' : 'Orders replaced', count: report.ordersReplaced, hint: '' },
]

/** The sum that every import must meet, and what the shop gained by it. */
export const ReportNumbers = ({ report, isPlan }: { report: ImportReport; isPlan: boolean }) => (
  <div className="grid gap-4">
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 sm:grid-cols-4">
      {rowsOf(report, isPlan).map(({ label, count, sign, hint }) => (
        <div key={label} className="relative sm:not-first:pl-5">
          {sign !== undefined && (
            <span aria-hidden className="absolute top-5 left-0 text-lg text-faint max-sm:hidden">
              {sign}
            </span>
          )}
          <dt className="text-[12.5px] text-soft">{label}</dt>
          <dd className="text-[22px] leading-tight font-[650] tracking-tight">{formatCount(count)}</dd>
          <dd className="text-xs text-faint">{hint}</dd>
        </div>
      ))}
    </dl>
    <dl className="flex flex-wrap gap-x-6 gap-y-1 border-t border-line pt-3 text-[13px]">
      {gainsOf(report, isPlan).map(({ label, count }) => (
        <div key={label} className="flex gap-1.5">
          <dt className="text-soft">{label}</dt>
          <dd className="font-semibold">{formatCount(count)}</dd>
        </div>
      ))}
    </dl>
  </div>
)
