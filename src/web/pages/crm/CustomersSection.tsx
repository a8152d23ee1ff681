import { BandCard } from '../../cards/BandCard.tsx'
import { MetricCard } from '../../cards/MetricCard.tsx'
import { Section } from '../../cards/Section.tsx'
import { SizesCard } from '../../cards/SizesCard.tsx'
import { figure } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatPeriod } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { GenderCard } from './GenderCard.tsx'
import { IdentifiedCard } from './IdentifiedCard.tsx'

const statusColours = {
  subscribed: 'var(--subscribed)',
  unsubscribed: 'var(--unsubscribed)',
  unknown: 'var(--unknown)',
}
const groupColours = { prospects: 'var(--unknown)', spenders: 'var(--brand)' }
const activityColours = {
  active: 'var(--active)',
  'low-risk': 'var(--low-risk)',
  'high-risk': 'var(--high-risk)',
  'no-visit': 'var(--unknown)',
}
const customers = [{ measure: 'customers', detail: 'share' }]

/** Everyone at the end of each bucket: both kinds together. */
function AllCustomersCards() {
  const { answer } = useScreenMetric('identified-over-time')
  const newcomers = useScreenMetric('new-users-over-time', { isCompared: false }).answer
  const history = answer?.rows.map((row) => (figure(row, 'identified') ?? 0) + (figure(row, 'unidentified') ?? 0))
  return (
    <div className="grid gap-3.5 sm:grid-cols-2">
      <MetricCard id="all-customers" history={history} />
      <MetricCard id="new-users" history={newcomers?.rows.map((row) => figure(row, 'customers'))} />
    </div>
  )
}

/** Everyone there is: who may be written to, who they are, who has bought, who still comes. */
export function CustomersSection() {
  const { period } = useScreen()
  const words = useWords()
  const nobody = words.say('cards.nobody-on-day')
  const subscription = useScreenMetric('subscription-over-time', { isCompared: false })
  return (
    <Section
      title={words.say('crm.customers')}
      note={words.say('crm.customers-note', { period: formatPeriod(period, words) })}
    >
      <SizesCard asked={subscription} card="subscription-over-time" series={statusColours} isByChannel />
      <div className="grid gap-3.5 lg:grid-cols-2">
        <BandCard
          id="subscription-status"
          by="status"
          as="columns"
          series={customers}
          colours={statusColours}
          isByChannel
          emptyWords={nobody}
        />
        <GenderCard />
      </div>
      <IdentifiedCard />
      <AllCustomersCards />
      <div className="grid gap-3.5 lg:grid-cols-2">
        <BandCard
          id="prospects-vs-spenders"
          by="group"
          as="columns"
          series={customers}
          colours={groupColours}
          emptyWords={nobody}
        />
        <BandCard id="activity" by="band" as="bars" series={customers} colours={activityColours} emptyWords={nobody} />
      </div>
    </Section>
  )
}
