import '../speak.ts'
import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { useWords } from '../../../messages/language.ts'
import { PageHead } from '../../../shell/PageHead.tsx'
import { sendingQuery } from '../engagements.ts'
import { ToEngagements } from '../ToEngagements.tsx'
import { SendingForm } from './SendingForm.tsx'

/** How messages leave the shop: the mail server, the sender, and where people reach it to unsubscribe. */
export function SendingPage() {
  const { say } = useWords()
  const { data: sending, error, refetch } = useQuery(sendingQuery)
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-1.5">
        <ToEngagements />
        <PageHead title={say('sending.title')}>{say('sending.about')}</PageHead>
      </div>
      {error !== null && <ErrorNotice title={say('sending.failed')} error={error} onRetry={() => void refetch()} />}
      {sending === undefined && error === null && <Skeleton className="h-96" />}
      {sending !== undefined && <SendingForm sending={sending} />}
    </div>
  )
}
