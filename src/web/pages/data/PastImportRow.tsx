import { ChevronRight } from 'lucide-react'
import type { PastImport } from '../../../contract/import-report.ts'
import { dash, formatCount, formatInstant, formatPeriod } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'
import { FileNames } from './FileNames.tsx'
import { formatLabel } from './format-words.ts'
import { ImportReport } from './ImportReport.tsx'
import { UndoButton } from './UndoButton.tsx'

type Props = { report: PastImport; isOpen: boolean; onToggle: (isOpen: boolean) => void }

/** One past import, which opens to its whole report. */
export function PastImportRow({ report, isOpen, onToggle }: Props) {
  const words = useWords()
  return (
    <>
      <tr>
        <td className="min-w-56">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => onToggle(!isOpen)}
            className="flex items-start gap-1.5 rounded-sm text-left hover:text-brand"
          >
            <ChevronRight
              aria-hidden
              size={15}
              className={`mt-0.5 shrink-0 text-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
            />
            <span className="grid">
              <span className="font-medium">
                <FileNames files={report.files} />
              </span>
              <span className="text-xs text-faint">{formatLabel(report, words)}</span>
              {report.undoneAt !== null && (
                <span className="text-xs text-faint">
                  {words.say('data.past.undone', { instant: formatInstant(report.undoneAt, words) })}
                </span>
              )}
            </span>
          </button>
        </td>
        <td className="whitespace-nowrap">{formatInstant(report.startedAt, words)}</td>
        <td className="whitespace-nowrap">{periodOf(report, words)}</td>
        <td className="number">{formatCount(report.rows, words)}</td>
        <td className="number">{formatCount(report.imported, words)}</td>
        <td className="number">{formatCount(report.merged, words)}</td>
        <td className="number">{formatCount(report.rejected, words)}</td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={7} className="bg-paper !p-4">
            <div className="max-md:sticky max-md:left-4 max-md:w-[calc(100vw-96px)] grid gap-4">
              <ImportReport report={report} />
              {report.isUndoable && <UndoButton id={report.id} />}
            </div>
          </td>
        </tr>
      )}
    </>
  )
}

const periodOf = ({ firstDay, lastDay }: PastImport, words: Words): string =>
  firstDay === null || lastDay === null ? dash : formatPeriod({ from: firstDay, to: lastDay }, words)
