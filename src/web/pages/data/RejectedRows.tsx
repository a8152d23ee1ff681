import { Download } from 'lucide-react'
import type { ImportReport } from '../../../server/contract.ts'
import { formatCount } from '../../format.ts'

/** Why rows were rejected, the first of them, and all of them to download. */
export const RejectedRows = ({ report: { id, reasons, firstRejects, rejected } }: { report: ImportReport }) => (
  <div className="grid gap-3 border-t border-line pt-3">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h3>Rejected rows</h3>
      <a className="button" href={`/api/imports/${id}/rejects.csv`} download>
        <Download aria-hidden size={14} />
        Download all {formatCount(rejected)} (CSV)
      </a>
    </div>
    <ul className="grid gap-1 text-[13px]">
      {reasons.map(({ reason, rows }) => (
        <li key={reason} className="flex gap-3">
          <span className="min-w-14 text-right font-semibold">{formatCount(rows)}</span>
          <span className="text-soft">{reason}</span>
        </li>
      ))}
    </ul>
    <div className="scroller">
      <table aria-label="First rejected rows" className="listing">
        <thead>
          <tr>
            <th scope="col" className="number">
              Row
            </th>
            <th scope="col">Reason</th>
            <th scope="col">Text</th>
          </tr>
        </thead>
        <tbody>
          {firstRejects.map(({ row, reason, text }) => (
            <tr key={`${row} ${text}`}>
              <td className="number">{formatCount(row)}</td>
              <td className="min-w-40">{reason}</td>
              <td className="font-mono text-[11.5px] break-all whitespace-pre-wrap text-soft">{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </div>
)
