import type { TagChange } from '../../../contract/tags.ts'
import { useWords } from '../../messages/language.ts'

/** What became of an edit: who changed, for whom it was so already, and which names nobody bears. */
export function EditOutcome({ change, error }: { change: TagChange | undefined; error: Error | null }) {
  const { say } = useWords()
  return (
    <>
      <div role="status" className="grid gap-1 text-[13px] empty:hidden">
        {change !== undefined && (
          <p>
            {say('tags.done', { tag: change.tag, count: change.changed })}{' '}
            {change.unchanged > 0 && say('tags.done.unchanged', { count: change.unchanged })}
          </p>
        )}
        {change !== undefined && change.unknown.length > 0 && (
          <div>
            <p>{say('tags.done.unknown', { count: change.unknown.length })}</p>
            <p className="max-h-32 overflow-auto break-words text-soft">{change.unknown.join(', ')}</p>
          </div>
        )}
      </div>
      {error !== null && (
        <p role="alert" className="text-[13px] text-down">
          {error.message}
        </p>
      )}
    </>
  )
}
