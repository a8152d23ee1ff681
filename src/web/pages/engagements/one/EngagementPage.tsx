import '../speak.ts'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { ApiError } from '../../../api.ts'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { useWords } from '../../../messages/language.ts'
import { PageHead } from '../../../shell/PageHead.tsx'
import { PageSkeleton } from '../../../shell/PageSkeleton.tsx'
import { DraftEditor } from '../draft/DraftEditor.tsx'
import { channelInWords, whenInWords } from '../engagement-words.ts'
import { engagementQuery } from '../engagements.ts'
import { ToEngagements } from '../ToEngagements.tsx'
import { EngagementView } from './EngagementView.tsx'
import { StateMark } from './StateMark.tsx'

const route = getRouteApi('/engagements/$id')

function NoEngagement({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { say } = useWords()
  const isAbsent = error instanceof ApiError && error.status === 404
  return (
    <div className="grid gap-4">
      <PageHead title={say(isAbsent ? 'engagement.absent' : 'engagements.title')}>
        {isAbsent ? say('engagement.absent-why') : undefined}
      </PageHead>
      {!isAbsent && <ErrorNotice title={say('engagement.failed')} error={error} onRetry={onRetry} />}
      <ToEngagements />
    </div>
  )
}

function Head({ engagement }: { engagement: ToldEngagement }) {
  const words = useWords()
  const { draft, audienceName, state } = engagement
  const parts = [audienceName ?? words.say('engagement.audience.gone'), channelInWords(draft.channel, words)]
  return (
    <div className="grid gap-1.5">
      <ToEngagements />
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1.5">
        <PageHead title={draft.name}>{[...parts, whenInWords(engagement, words)].join(' · ')}</PageHead>
        <p role="status" className="pt-1">
          <StateMark state={state} />
        </p>
      </div>
    </div>
  )
}

/** One engagement: a form while it is a draft, and then what became of it. */
export function EngagementPage() {
  const { id } = route.useParams()
  const { data: engagement, error, refetch } = useQuery(engagementQuery(id))
  // What is being looked at stays while a look in between fails.
  if (engagement === undefined && error !== null) return <NoEngagement error={error} onRetry={() => void refetch()} />
  if (engagement === undefined) return <PageSkeleton />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Head engagement={engagement} />
      {engagement.state === 'draft' ? (
        <DraftEditor key={engagement.id} engagement={engagement} />
      ) : (
        <EngagementView engagement={engagement} />
      )}
    </div>
  )
}
