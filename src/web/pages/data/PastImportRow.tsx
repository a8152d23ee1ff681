import { ChevronRight } from 'lucide-react'
import type { PastImport } from '../../../server/contract.ts'
import { dash, formatCount, formatInstant, formatPeriod } from '../../format.ts'
import { FileNames } from './FileNames.tsx'
import { ImportReport } from './ImportReport.tsx'
import { UndoButton } from './UndoButton.tsx'

type Props = { report: PastImport; isOpen: boolean; onToggle: (isOpen: boolean) => void }

/** One past import, which opens to its whole report. */
export const PastImportRow = ({ report, isOpen, onToggle }: Props) => (
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
            <span className="text-xs text-faint">{report.formatLabel}</span>
            {report.undoneAt !== null && (
              <span className="text-xs text-faint">Undone on {formatInstant(report.undoneAt)}</span>
            )}
          </span>
        </button>
      </td>
      <td className="whitespace-nowrap">{formatInstant(report.startedAt)}</td>
      <td className="whitespace-nowrap">{periodOf(report)}</td>
      <td className="number">{formatCount(report.rows)}</td>
      <td className="number">{formatCount(report.imported)}</td>
      <td className="number">{formatCount(report.merged)}</td>
      <td className="number">{formatCount(report.rejected)}</td>
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

const periodOf = ({ firstDay, lastDay }: PastImport): string =>
  firstDay === null || lastDay === null ? dash : formatPeriod({ from: firstDay, to: lastDay })
