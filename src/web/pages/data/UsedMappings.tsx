import type { ImportReport } from '../../../server/contract.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { ColumnPairs } from './ColumnPairs.tsx'

/** How columns of other names than ours were taken. */
export function UsedMappings({ mappings }: { mappings: ImportReport['mappings'] }) {
  const words = useWords()
  return mappings.map(({ file, columns, rememberedOn }) => (
    <div key={file} className="grid gap-1.5 border-t border-line pt-3 text-[13px]">
      <h3>
        {rememberedOn === null
          ? words.say('data.report.mapped', { file })
          : words.say('data.report.mapped-remembered', { file, day: formatDay(rememberedOn, words) })}
      </h3>
      <ColumnPairs columns={columns} />
    </div>
  ))
}
