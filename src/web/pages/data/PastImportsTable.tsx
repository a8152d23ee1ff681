import type { PastImport } from '../../../contract/import-report.ts'
import { useChoice, useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'
import { PastImportRow } from './PastImportRow.tsx'

/** A line per import; the report of the one chosen stands below it. */
export function PastImportsTable({ reports }: { reports: readonly PastImport[] }) {
  const { say } = useWords()
  const { setChoice } = useScreen()
  const open = useChoice('import', ['none', ...reports.map(({ id }) => String(id))])
  return (
    <div className="scroller">
      <table aria-labelledby="past-imports" className="listing">
        <thead>
          <tr>
            <th scope="col">{say('data.past.files')}</th>
            <th scope="col">{say('data.past.on')}</th>
            <th scope="col">{say('data.past.period')}</th>
            <th scope="col" className="number">
              {say('data.report.rows')}
            </th>
            <th scope="col" className="number">
              {say('data.report.imported')}
            </th>
            <th scope="col" className="number">
              {say('data.report.merged')}
            </th>
            <th scope="col" className="number">
              {say('data.report.rejected')}
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
