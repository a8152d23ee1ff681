import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { useWords } from '../../../messages/language.ts'
import { peoplePath, type ReachAsked, useReach } from '../engagements.ts'
import { CountList } from '../one/CountList.tsx'

/** Whom it would reach if it began now, and who is left out and why. */
export function ReachCard({ asked }: { asked: ReachAsked | null }) {
  const { say } = useWords()
  return (
    <section aria-labelledby="reach" className="card grid gap-3">
      <h2 id="reach">{say('engagement.reach')}</h2>
      {asked === null ? (
        <p className="text-[13px] text-soft">{say('engagement.reach.choose')}</p>
      ) : (
        <Reached asked={asked} />
      )}
    </section>
  )
}

function Reached({ asked }: { asked: ReachAsked }) {
  const { say } = useWords()
  const { data, error, refetch } = useReach(asked)
  if (error !== null) {
    return <ErrorNotice title={say('engagement.reach.failed')} error={error} onRetry={() => void refetch()} />
  }
  if (data === undefined) return <Skeleton className="h-24" />
  if (data.counts.length === 0) return <p className="text-[13px] text-soft">{say('engagement.reach.nobody')}</p>
  return <CountList counts={data.counts} path={peoplePath(asked)} isToBe />
}
