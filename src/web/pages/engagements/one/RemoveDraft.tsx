import { useNavigate } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { ConfirmButton } from '../../../controls/ConfirmButton.tsx'
import { acrossPages } from '../../../controls/screen-search.ts'
import { formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { peopleWith } from '../engagement-words.ts'
import { type ReachAsked, useReach, useRemoveEngagement } from '../engagements.ts'

type Props = { id: number; name: string; reach: ReachAsked | null }

/** Removes what has not begun, and goes back to the list. */
export function RemoveDraft({ id, name, reach }: Props) {
  const words = useWords()
  const { say } = words
  const { data } = useReach(reach)
  const remove = useRemoveEngagement(id)
  const navigate = useNavigate()
  const count = peopleWith(data?.counts ?? [], ['queued'])
  const run = async () => {
    await remove.mutateAsync()
    await navigate({ to: '/engagements', search: acrossPages, ignoreBlocker: true })
  }
  return (
    <ConfirmButton
      title={say('engagement.remove.title', { name })}
      about={say('engagement.remove.about', { count, people: formatCount(count, words) })}
      yes={say('engagement.remove.yes')}
      no={say('engagement.not-yet')}
      onYes={run}
    >
      <Trash2 aria-hidden size={14} />
      {say('engagement.remove')}
    </ConfirmButton>
  )
}
