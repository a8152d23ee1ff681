import { Download } from 'lucide-react'
import type { ImportReport } from '../../../contract/import-report.ts'
import { formatCount } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

type Props = { report: ImportReport; isPlan: boolean }

/** Why rows were rejected, the first of them, and all of them to download. */
export function RejectedRows({ report: { id, reasons, firstRejects, rejected }, isPlan }: Props) {
  const words = useWords()
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3>{words.say('data.rejects')}</h3>
        {!isPlan && (
          <a className="button" href={`/api/imports/${id}/rejects.csv`} download>
            <Download aria-hidden size={14} />
            {words.say('data.rejects.download', { rows: rejected })}
          </a>
        )}
      </div>
      <ul className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[13px]">
        {reasons.map(({ reason, said, rows }) => (
          <li key={reason} className="contents">
            <span className="text-right font-semibold">{formatCount(rows, words)}</span>
            <span className="text-soft">{words.sentence(reason, said)}</span>
          </li>
        ))}
      </ul>
      <table aria-label={words.say('data.rejects.first')} className="listing">
        <thead>
          <tr>
            <th scope="col" className="number">
              {words.say('data.rejects.row')}
            </th>
            <th scope="col">{words.say('data.rejects.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {firstRejects.map(({ row, reason, said, text }) => (
            <tr key={`${row} ${text}`}>
              <td className="number w-px">{formatCount(row, words)}</td>
              <td>
                {words.sentence(reason, said)}
                <span className="block font-mono text-[11.5px] break-all whitespace-pre-wrap text-soft">{text}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
