import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useWords } from '../../messages/language.ts'
import { useUndo } from './jobs.ts'

/** Takes an import back, once the person has said so twice. */
export function UndoButton({ id }: { id: number }) {
  const [isAsked, setAsked] = useState(false)
  const { say } = useWords()
  const undo = useUndo(id)
  if (!isAsked) {
    return (
      <button type="button" className="button justify-self-start" onClick={() => setAsked(true)}>
        <Undo2 aria-hidden size={14} />
        {say('data.undo')}
      </button>
    )
  }
  return (
    <div role="alertdialog" aria-label={say('data.undo')} className="flex flex-wrap items-center gap-2 text-[13px]">
      <p className="basis-full">{say('data.undo.what')}</p>
      <button type="button" className="button button-main" disabled={undo.isPending} onClick={() => undo.mutate()}>
        {say(undo.isPending ? 'data.undo.doing' : 'data.undo.yes')}
      </button>
      <button type="button" className="button" disabled={undo.isPending} onClick={() => setAsked(false)}>
        {say('data.undo.no')}
      </button>
      {undo.error !== null && (
        <p role="alert" className="basis-full text-down">
          {undo.error.message}
        </p>
      )}
    </div>
  )
}
