import { Undo2 } from 'lucide-react'
import { ConfirmButton } from '../../controls/ConfirmButton.tsx'
import { useWords } from '../../messages/language.ts'
import { useUndo } from './jobs.ts'

/** Takes an import back, once the person has said so twice. */
export function UndoButton({ id }: { id: number }) {
  const { say } = useWords()
  const undo = useUndo(id)
  return (
    <div>
      <ConfirmButton
        title={say('data.undo')}
        about={say('data.undo.what')}
        yes={say(undo.isPending ? 'data.undo.doing' : 'data.undo.yes')}
        no={say('data.undo.no')}
        onYes={() => undo.mutateAsync()}
      >
        <Undo2 aria-hidden size={14} />
        {say('data.undo')}
      </ConfirmButton>
    </div>
  )
}
