import { useQueryClient } from '@tanstack/react-query'
import { Download, Square, Undo2 } from 'lucide-react'
import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { ConfirmButton } from '../../../controls/ConfirmButton.tsx'
import { formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { ReachCard } from '../draft/ReachCard.tsx'
import { consentOf, peopleWith } from '../engagement-words.ts'
import { engagementQuery, peoplePath, useStop } from '../engagements.ts'
import { CountList } from './CountList.tsx'
import { MessageCard } from './MessageCard.tsx'
import { ProgressCard } from './ProgressCard.tsx'
import { RemoveDraft } from './RemoveDraft.tsx'
import { ResultCard } from './ResultCard.tsx'

type Props = { engagement: ToldEngagement }

/** The file of an engagement; the first download ends it. */
function FileLink({ id, name }: { id: number; name: string }) {
  const { say } = useWords()
  const client = useQueryClient()
  const lookAgain = () => void client.invalidateQueries({ queryKey: engagementQuery(String(id)).queryKey })
  return (
    <a
      href={`/api/engagements/${id}/file`}
      download
      className="button button-main"
      aria-label={say('engagement.file-of', { name })}
      onClick={lookAgain}
    >
      <Download aria-hidden size={14} />
      {say('engagement.file')}
    </a>
  )
}

function StopButton({ engagement: { id, counts, draft } }: Props) {
  const words = useWords()
  const { say } = words
  const stop = useStop(id)
  const count = peopleWith(counts, ['queued', 'sending'])
  return (
    <ConfirmButton
      title={say('engagement.stop.title', { name: draft.name })}
      about={say('engagement.stop.about', { count, people: formatCount(count, words) })}
      yes={say('engagement.stop.yes')}
      no={say('engagement.not-yet')}
      onYes={() => stop.mutateAsync()}
    >
      <Square aria-hidden size={14} />
      {say('engagement.stop')}
    </ConfirmButton>
  )
}

function BackToDraft({ id }: { id: number }) {
  const { say } = useWords()
  const stop = useStop(id)
  return (
    <>
      <button type="button" className="button" disabled={stop.isPending} onClick={() => stop.mutate()}>
        <Undo2 aria-hidden size={14} />
        {say('engagement.back-to-draft')}
      </button>
      {stop.error !== null && (
        <p role="alert" className="text-[13px] text-down">
          {stop.error.message}
        </p>
      )}
    </>
  )
}

/** An engagement that is settled: how far it is, what became of everyone, what it brought, and what it said. */
export function EngagementView({ engagement }: Props) {
  const { say, sentence } = useWords()
  const { id, state, draft, counts, result, startedAt } = engagement
  const { audience, controlPercent, seed, channel, name } = draft
  const reach = { audience, controlPercent, seed, channel: consentOf(channel) }
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 empty:hidden">
        {channel.kind === 'file' && startedAt !== null && <FileLink id={id} name={name} />}
        {state === 'running' && <StopButton engagement={engagement} />}
        {state === 'scheduled' && <BackToDraft id={id} />}
        {state === 'scheduled' && <RemoveDraft id={id} name={name} reach={reach} />}
      </div>
      {state === 'running' && <ProgressCard engagement={engagement} />}
      {state === 'scheduled' && engagement.fault !== null && (
        <p role="alert" className="card text-[13px] text-down">
          {say('engagement.fault', { fault: sentence(engagement.fault, engagement.said) })}
        </p>
      )}
      {result !== null && <ResultCard id={id} result={result} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3.5 lg:grid-cols-2">
        {state === 'scheduled' ? (
          <ReachCard asked={reach} />
        ) : (
          <section aria-labelledby="counts" className="card grid gap-2">
            <h2 id="counts">{say('engagement.counts')}</h2>
            <CountList counts={counts} path={peoplePath(id)} />
          </section>
        )}
        <MessageCard engagement={engagement} />
      </div>
    </>
  )
}
