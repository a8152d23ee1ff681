import { Trash2 } from 'lucide-react'
import type { ListedAudience } from '../../../server/contract.ts'
import { ConfirmButton } from '../../controls/ConfirmButton.tsx'
import { useWords } from '../../messages/language.ts'
import { useRemoveAudience } from './audiences.ts'

type Props = { audience: ListedAudience; onRemoved: () => void }

/** Removes an audience once the person has said so twice. */
export function RemoveAudience({ audience: { id, name }, onRemoved }: Props) {
  const { say } = useWords()
  const remove = useRemoveAudience(id)
  const title = say('audiences.remove-one', { name })
  return (
    <ConfirmButton
      label={title}
      title={title}
      about={say('audiences.remove-about')}
      yes={say('audiences.remove-yes')}
      no={say('audiences.keep-it')}
      // What is awaited comes also when the row, and this with it, is gone by then.
      onYes={() => remove.mutateAsync().then(onRemoved)}
    >
      <Trash2 aria-hidden size={14} />
      {say('audiences.remove')}
    </ConfirmButton>
  )
}
