import { BandCard } from '../../cards/BandCard.tsx'
import { SizesCard } from '../../cards/SizesCard.tsx'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useWords } from '../../messages/language.ts'
import { NewUsersCard } from './NewUsersCard.tsx'

const lines = {
  users: 'var(--ink)',
  anyConsent: 'var(--subscribed)',
  emailConsent: 'var(--email)',
  smsConsent: 'var(--sms)',
}
const consentColours = { any: 'var(--subscribed)', email: 'var(--email)', sms: 'var(--sms)' }

/** How the base and its consent grow, who came when, and on which channels people may be written to. */
export function UserCharts() {
  const words = useWords()
  const users = useScreenMetric('users-over-time', { isCompared: false })
  return (
    <>
      <SizesCard heading="h2" asked={users} card="users-over-time" series={lines} />
      <div className="grid gap-3.5 lg:grid-cols-[minmax(0,16fr)_minmax(0,9fr)]">
        <NewUsersCard />
        <BandCard
          heading="h2"
          id="consented-users"
          by="consent"
          as="columns"
          series={[{ measure: 'customers', detail: 'share' }]}
          colours={consentColours}
          height={240}
          emptyWords={words.say('cards.nobody-on-day')}
        />
      </div>
    </>
  )
}
