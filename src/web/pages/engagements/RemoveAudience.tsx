import { Trash2 } from 'lucide-react'
import type { ListedAudience } from '../../../contract/audiences.ts'
import { ConfirmButton } from '../../controls/ConfirmButton.tsx'
import { useWords } from '../../messages/language.ts'
import { useRemoveAudience } from './audiences.ts'

type Props = { audience: ListedAudience; onRemoved: () => void }

/** What goes, what stays, and what becomes of the engagements that write to it. */
function About({ uses }: Pick<ListedAudience, 'uses'>) {
  const { say, sentence } = useWords()
  return (
    <>
      <p>{say('audiences.remove-about')}</p>
      {uses.length > 0 && (
        <>
          <p className="text-ink">{say('audiences.remove-uses')}</p>
          <ul className="grid list-disc gap-1 pl-4 break-words text-ink">
            {uses.map(({ engagement, text, said }) => (
              <li key={engagement}>{sentence(text, said)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Removes an audience once the person has said so twice. */
export function RemoveAudience({ audience: { id, name, uses }, onRemoved }: Props) {
  const { say } = useWords()
  const remove = useRemoveAudience(id)
  const title = say('audiences.remove-one', { name })
  return (
    <ConfirmButton
      label={title}
      title={title}
      about={<About uses={uses} />}
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
