import type { RememberedMapping as Remembered } from '../../../contract/mappings.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { ColumnPairs } from './ColumnPairs.tsx'
import { formatLabel } from './format-words.ts'
import { useForget } from './mappings.ts'

/** One mapping that is remembered, and the way to forget it. */
export function RememberedMapping({ mapping }: { mapping: Remembered }) {
  const { id, header, columns, rememberedOn } = mapping
  const words = useWords()
  const forget = useForget(id)
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-line py-3 text-[13px] last:pb-0">
      <div className="grid min-w-0 flex-1 basis-64 gap-1.5">
        <p>
          <span className="font-medium">{formatLabel(mapping, words)}</span>{' '}
          <span className="text-xs text-faint">
            {words.say('mapping.remembered.on', { day: formatDay(rememberedOn, words) })}
          </span>
        </p>
        <ColumnPairs columns={columns} />
        {forget.error !== null && (
          <p role="alert" className="text-down">
            {forget.error.message}
          </p>
        )}
      </div>
      <button
        type="button"
        className="button"
        aria-label={words.say('mapping.forget-which', { columns: header.join(', ') })}
        disabled={forget.isPending}
        onClick={() => forget.mutate()}
      >
        {words.say(forget.isPending ? 'mapping.forgetting' : 'mapping.forget')}
      </button>
    </li>
  )
}
