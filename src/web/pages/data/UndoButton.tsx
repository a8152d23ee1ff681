import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useUndo } from './jobs.ts'

/** Takes an import back, once the person has said so twice. */
export function UndoButton({ id }: { id: number }) {
  const [isAsked, setAsked] = useState(false)
  const undo = useUndo(id)
  if (!isAsked) {
    return (
      <button type="button" className="button justify-self-start" onClick={() => setAsked(true)}>
        <Undo2 aria-hidden size={14} />
        Undo this import
      </button>
    )
  }
  return (
    <div role="alertdialog" aria-label="Undo this import" className="flex flex-wrap items-center gap-2 text-[13px]">
      <p className="basis-full">
        Everything it added is taken away and everything it changed is as before. Its report stays in this list.
      </p>
      <button type="button" className="button button-main" disabled={undo.isPending} onClick={() => undo.mutate()}>
        {undo.isPending ? 'Undoing' : 'Undo'}
      </button>
      <button type="button" className="button" disabled={undo.isPending} onClick={() => setAsked(false)}>
        Keep it
      </button>
      {undo.error !== null && (
        <p role="alert" className="basis-full text-down">
          {undo.error.message}
        </p>
      )}
    </div>
  )
}
