import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { Erasure } from '../../../../contract/erasures.ts'
import { ApiError } from '../../../api.ts'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { formatDay } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { PageHead } from '../../../shell/PageHead.tsx'
import { PageSkeleton } from '../../../shell/PageSkeleton.tsx'
import { CustomerTags } from './CustomerTags.tsx'
import { ErasedPerson } from './ErasedPerson.tsx'
import { ErasePerson } from './ErasePerson.tsx'
import { IdentityCard } from './IdentityCard.tsx'
import { ProfileActions } from './ProfileActions.tsx'
import { nameOf } from './person-words.ts'
import { profileQuery } from './profile-queries.ts'
import { ScoresCard } from './ScoresCard.tsx'
import { SegmentMonths } from './SegmentMonths.tsx'
import { StatusesCard } from './StatusesCard.tsx'
import { Timeline } from './Timeline.tsx'
import { ToCustomers } from './ToCustomers.tsx'
import { TotalsRow } from './TotalsRow.tsx'

const route = getRouteApi('/customers/$key')

/** Why there is no profile: nobody of that number, or a fault. */
function NoProfile({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const { say } = useWords()
  const isAbsent = error instanceof ApiError && error.status === 404
  return (
    <div className="grid gap-4">
      <PageHead title={say(isAbsent ? 'profile.absent' : 'profile.title')}>
        {isAbsent ? say('profile.absent-why') : undefined}
      </PageHead>
      {!isAbsent && <ErrorNotice title={say('profile.failed')} error={error} onRetry={onRetry} />}
      <ToCustomers />
    </div>
  )
}

/** Everything that is known of a customer. */
export function CustomerPage() {
  const { key } = route.useParams()
  return <Profile key={key} customer={key} />
}

function Profile({ customer: key }: { customer: string }) {
  const words = useWords()
  const [erasure, setErasure] = useState<Erasure | null>(null)
  const { data: profile, error, refetch } = useQuery({ ...profileQuery(key), enabled: erasure === null })
  if (erasure !== null) return <ErasedPerson erasure={erasure} />
  if (error !== null) return <NoProfile error={error} onRetry={() => void refetch()} />
  if (profile === undefined) return <PageSkeleton />
  const { person, asOf } = profile
  const name = nameOf(person, profile.key, words)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHead title={name}>
          {words.say('profile.about', {
            since: formatDay(person.firstDay, words),
            day: formatDay(asOf, words),
          })}
        </PageHead>
        <ProfileActions customer={key}>
          <ErasePerson customer={profile.key} name={name} onErased={setErasure} />
        </ProfileActions>
      </div>
      <TotalsRow profile={profile} />
      <div className="grid items-start gap-3.5 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.6fr)]">
        <div className="grid gap-3.5">
          <IdentityCard person={person} />
          <StatusesCard statuses={profile.statuses} />
          <CustomerTags profile={profile} />
        </div>
        <div className="grid gap-3.5">
          <ScoresCard profile={profile} />
          <SegmentMonths customer={key} />
          <Timeline customer={key} />
        </div>
      </div>
    </div>
  )
}
