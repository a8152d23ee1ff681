import type { PastImport } from '../../../server/contract.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { PastImportRow } from './PastImportRow.tsx'

/** A line per import; the report of the one chosen stands below it. */
export function PastImportsTable({ reports }: { reports: readonly PastImport[] }) {
  const { choice, setChoice } = useScreen()
  const open = choice('import', ['none', ...reports.map(({ id }) => String(id))])
  return (
    <div className="scroller">
      <table aria-labelledby="past-imports" className="listing">
        <thead>
          <tr>
            <th scope="col">Files</th>
            <th scope="col">Imported on</th>
            <th scope="col">Period</th>
            <th scope="col" className="number">
              Rows
            </th>
            <th scope="col" className="number">
              Imported
            </th>
            <th scope="col" className="number">
              Merged
            </th>
            <th scope="col" className="number">
              Rejected
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <PastImportRow
              key={report.id}
              report={report}
              isOpen={open === String(report.id)}
              onToggle={(isOpen) => setChoice('import', isOpen ? String(report.id) : null)}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
