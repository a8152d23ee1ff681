import { MetricCard } from '../../cards/MetricCard.tsx'
import { Section } from '../../cards/Section.tsx'
import { BandCard } from './BandCard.tsx'

const groupColours: Record<string, string> = { prospects: 'var(--unknown)', spenders: 'var(--brand)' }

/** Everyone there is, and how many of them have bought. */
export function CustomersSection() {
  return (
    <Section title="Customers" note="answers to the period">
      <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-3 lg:grid-rows-2">
        <MetricCard id="all-customers" className="justify-center" />
        <MetricCard id="new-users" className="justify-center lg:col-start-1" />
        <BandCard
          id="prospects-vs-spenders"
          by="group"
          as="columns"
          series={[{ measure: 'customers', detail: 'share' }]}
          colours={groupColours}
          height={176}
          emptyWords="Nobody is registered yet on this day. Choose a later one."
          className="col-span-2 lg:row-span-2 lg:row-start-1 lg:col-start-2"
        />
      </div>
    </Section>
  )
}
