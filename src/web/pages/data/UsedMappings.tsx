import type { ImportReport } from '../../../server/contract.ts'
import { useWords } from '../../messages/language.ts'
import { ColumnPairs } from './ColumnPairs.tsx'

/** How columns of other names than ours were taken. */
export function UsedMappings({ mappings }: { mappings: ImportReport['mappings'] }) {
  const { say } = useWords()
  return mappings.map(({ file, columns }) => (
    <div key={file} className="grid gap-1.5 border-t border-line pt-3 text-[13px]">
      <h3>{say('data.report.mapped', { file })}</h3>
      <ColumnPairs columns={columns} />
    </div>
  ))
}
