import { Play, Save } from 'lucide-react'
import type { EngagementDraft, ToldEngagement } from '../../../../contract/engagements.ts'
import { ConfirmButton } from '../../../controls/ConfirmButton.tsx'
import { formatCount, formatInstant } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { peopleWith } from '../engagement-words.ts'
import { isOvertaken, type ReachAsked, type SavedDraft, useLaunch, useReach, useSaveDraft } from '../engagements.ts'
import { RemoveDraft } from '../one/RemoveDraft.tsx'
import { OvertakenActions } from './OvertakenActions.tsx'

type Props = {
  engagement: ToldEngagement | null
  /** As the form stands; null while it names no audience. */
  draft: EngagementDraft | null
  reach: ReachAsked | null
  isChanged: boolean
  /** Says in the form what is missing. */
  isFilledIn: () => boolean
  /** It is kept, and goes on being written here. */
  onSaved: (engagement: ToldEngagement) => void
  /** It is kept, and has its own page. */
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
    no: words.say('engagement.not-yet'),
  }
}

/** Keeps the draft, begins it, or removes it. */
export function DraftActions({ engagement, draft, reach, isChanged, isFilledIn, onSaved, onKept }: Props) {
  const { say } = useWords()
  const place = engagement === null ? null : { id: engagement.id, revision: engagement.revision }
  const save = useSaveDraft()
  const launch = useLaunch()
  const start = useStartWords(draft, reach)
  const keep = (over: SavedDraft | null) => {
    launch.reset()
    if (isFilledIn() && draft !== null) save.mutate({ place: over, draft }, { onSuccess: onKept })
  }
  const begin = async () => {
    save.reset()
    if (draft !== null) onKept(await launch.mutateAsync({ place, draft, onSaved }))
  }
  const fault = save.error ?? (isOvertaken(launch.error) ? launch.error : null)
  return (
    <div className="grid gap-2.5">
      <div className="flex flex-wrap gap-2">
        <ConfirmButton isMain {...start} canAsk={() => isFilledIn() && draft !== null} onYes={begin}>
          <Play aria-hidden size={14} />
          {start.yes}
        </ConfirmButton>
        <button type="button" className="button" disabled={save.isPending} onClick={() => keep(place)}>
          <Save aria-hidden size={14} />
          {say('engagement.save')}
        </button>
        {engagement !== null && <RemoveDraft id={engagement.id} name={engagement.draft.name} reach={reach} />}
      </div>
      <p role="status" className="text-[13px] text-soft empty:hidden">
        {save.isSuccess && !isChanged && say('engagement.saved')}
      </p>
      {fault !== null && (
        <p role="alert" className="text-[13px] text-down">
          {fault.message}
        </p>
      )}
      {place !== null && isOvertaken(fault) && (
        <OvertakenActions
          id={place.id}
          onLoaded={(saved) => {
            save.reset()
            launch.reset()
            onSaved(saved)
          }}
          onOver={() => keep({ id: place.id })}
        />
      )}
    </div>
  )
}
