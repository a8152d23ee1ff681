import { Play, Save } from 'lucide-react'
import type { ToldEngagement } from '../../../../server/contract.ts'
import { formatCount, formatInstant } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import type { EngagementDraft } from '../engagement-schemas.ts'
import { peopleWith } from '../engagement-words.ts'
import { type ReachAsked, useLaunch, useReach, useSaveDraft } from '../engagements.ts'
import { ConfirmButton } from '../one/ConfirmButton.tsx'
import { RemoveDraft } from '../one/RemoveDraft.tsx'

type Props = {
  engagement: ToldEngagement | null
  /** As the form stands; null while it names no audience. */
  draft: EngagementDraft | null
  reach: ReachAsked | null
  isChanged: boolean
  /** Says in the form what is missing. */
  isFilledIn: () => boolean
  onKept: (engagement: ToldEngagement) => void
}

/** What a start will do, in numbers of people. */
function useStartWords(draft: EngagementDraft | null, reach: ReachAsked | null) {
  const words = useWords()
  const { data } = useReach(reach)
  const count = peopleWith(data?.counts ?? [], ['queued'])
  const values = {
    count,
    people: formatCount(count, words),
    held: formatCount(peopleWith(data?.counts ?? [], ['control']), words),
    out: formatCount(peopleWith(data?.counts ?? [], ['left-out']), words),
    at: draft?.moment === null || draft === null ? '' : formatInstant(draft.moment, words),
  }
  const isLater = draft !== null && draft.moment !== null
  return {
    title: words.say(isLater ? 'engagement.schedule.title' : 'engagement.start.title', values),
    about: words.say(draft?.channel.kind === 'file' ? 'engagement.start.file' : 'engagement.start.about', values),
    yes: words.say(isLater ? 'engagement.schedule' : 'engagement.start'),
  }
}

/** Keeps the draft, begins it, or removes it. */
export function DraftActions({ engagement, draft, reach, isChanged, isFilledIn, onKept }: Props) {
  const { say } = useWords()
  const id = engagement?.id ?? null
  const save = useSaveDraft(id)
  const launch = useLaunch(id)
  const start = useStartWords(draft, reach)
  const keep = () => {
    if (draft !== null && isFilledIn()) save.mutate(draft, { onSuccess: onKept })
    else isFilledIn()
  }
  const begin = async () => {
    if (draft !== null) onKept(await launch.mutateAsync(draft))
  }
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap gap-2">
        <ConfirmButton isMain {...start} canAsk={() => isFilledIn() && draft !== null} onYes={begin}>
          <Play aria-hidden size={14} />
          {start.yes}
        </ConfirmButton>
        <button type="button" className="button" disabled={save.isPending} onClick={keep}>
          <Save aria-hidden size={14} />
          {say('engagement.save')}
        </button>
        {engagement !== null && <RemoveDraft id={engagement.id} name={engagement.draft.name} reach={reach} />}
      </div>
      <p role="status" className="text-[13px] text-soft empty:hidden">
        {save.isSuccess && !isChanged && say('engagement.saved')}
      </p>
      {save.error !== null && (
        <p role="alert" className="text-[13px] text-down">
          {save.error.message}
        </p>
      )}
    </div>
  )
}
