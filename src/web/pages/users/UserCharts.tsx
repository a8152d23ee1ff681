import { BandCard } from '../../cards/BandCard.tsx'
import { SizesCard } from '../../cards/SizesCard.tsx'
import { subscribedPerChannel } from '../../charts/prepare-lines.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useWords } from '../../messages/language.ts'

const lines = { users: 'var(--ink)', email: 'var(--email)', sms: 'var(--sms)' }
const consentColours = { any: 'var(--subscribed)', email: 'var(--email)', sms: 'var(--sms)' }

/** How the base and its subscriptions grow, and on which channels people may be written to. */
export function UserCharts() {
  const words = useWords()
  const subscription = useScreenMetric('subscription-over-time', { isCompared: false })
  return (
    <div className="grid gap-3.5 lg:grid-cols-[minmax(0,16fr)_minmax(0,9fr)]">
      <SizesCard
        heading="h2"
        asked={subscription}
        card="users-over-time"
        title={words.say('users.over-time')}
        series={lines}
        adapt={(answer) => subscribedPerChannel(answer, words)}
      />
      <BandCard
        heading="h2"
        id="consented-users"
        by="consent"
        as="columns"
        series={[{ measure: 'customers', detail: 'share' }]}
        colours={consentColours}
        height={280}
        emptyWords={words.say('cards.nobody-on-day')}
      />
    </div>
  )
}
