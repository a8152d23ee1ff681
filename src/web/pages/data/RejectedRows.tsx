import { Download } from 'lucide-react'
import type { ImportReport } from '../../../server/contract.ts'
import { formatCount } from '../../format.ts'

type Props = { report: ImportReport; isPlan: boolean }

/** Why rows were rejected, the first of them, and all of them to download. */
export const RejectedRows = ({ report: { id, reasons, firstRejects, rejected }, isPlan }: Props) => (
  <div className="grid gap-3 border-t border-line pt-3">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h3>Rejected rows</h3>
      {!isPlan && (
        <a className="button" href={`/api/imports/${id}/rejects.csv`} download>
          <Download aria-hidden size={14} />
          {rejected === 1 ? 'Download as CSV' : `Download all ${formatCount(rejected)} as CSV`}
        </a>
      )}
    </div>
    <ul className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[13px]">
      {reasons.map(({ reason, rows }) => (
        <li key={reason} className="contents">
          <span className="text-right font-semibold">{formatCount(rows)}</span>
          <span className="text-soft">{reason}</span>
        </li>
      ))}
    </ul>
    <table aria-label="First rejected rows" className="listing">
      <thead>
        <tr>
          <th scope="col" className="number">
            Row
          </th>
          <th scope="col">Reason and text</th>
        </tr>
      </thead>
      <tbody>
        {firstRejects.map(({ row, reason, text }) => (
          <tr key={`${row} ${text}`}>
            <td className="number w-px">{formatCount(row)}</td>
            <td>
              {reason}
              <span className="block font-mono text-[11.5px] break-all whitespace-pre-wrap text-soft">{text}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
