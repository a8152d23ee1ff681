import { FileInput, Save } from 'lucide-react'
import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { useWords } from '../../../messages/language.ts'
import { useLoadDraft } from '../engagements.ts'

type Props = { id: number; onLoaded: (engagement: ToldEngagement) => void; onOver: () => void }

/** Another window has kept the same draft otherwise: which of the two is to stay. */
export function OvertakenActions({ id, onLoaded, onOver }: Props) {
  const { say } = useWords()
  const load = useLoadDraft()
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button
        type="button"
        className="button"
        disabled={load.isPending}
        onClick={() => load.mutate(id, { onSuccess: onLoaded })}
      >
        <FileInput aria-hidden size={14} />
        {say('engagement.overtaken.load')}
      </button>
      <button type="button" className="button" onClick={onOver}>
        <Save aria-hidden size={14} />
        {say('engagement.overtaken.over')}
      </button>
      {load.error !== null && (
        <p role="alert" className="text-[13px] text-down">
          {load.error.message}
        </p>
      )}
    </div>
  )
}
