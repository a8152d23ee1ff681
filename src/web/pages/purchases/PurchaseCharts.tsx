import { useMetricDescription } from '../../api.ts'
import { BandCard } from '../../cards/BandCard.tsx'
import { comparableStores, linesWithoutStore, namedStores } from '../../charts/prepare-stores.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'
import { CohortsCard } from './CohortsCard.tsx'
import { RevenueOverTimeCard } from './RevenueOverTimeCard.tsx'

const measures = [{ measure: 'revenue' }, { measure: 'purchases' }, { measure: 'buyers' }]
const channelColours = { web: 'var(--web)', store: 'var(--store)' }
const kindColours = { new: 'var(--segment-new-customers)', returning: 'var(--brand)' }

function StoresCard() {
  const description = useMetricDescription('revenue-by-store')
  const { say } = useWords()
  return (
    <BandCard
      heading="h2"
      id="revenue-by-store"
      by="store"
      as="bars"
      series={measures}
      isOneAtATime
      colours={linesWithoutStore(description, 'var(--unknown)')}
      otherColour="var(--store)"
      adapt={(answer, isEarlier) => (isEarlier ? comparableStores(answer) : namedStores(answer))}
      height={340}
      emptyWords={say('purchases.empty-filtered')}
    />
  )
}

/** How much was bought when, where, by whom, and who came back. */
export function PurchaseCharts() {
  const { project } = useScreen()
  const nothing = useWords().say('purchases.empty-filtered')
  return (
    <>
      <RevenueOverTimeCard />
      <div className="grid gap-3.5 lg:grid-cols-2">
        <BandCard
          heading="h2"
          id="revenue-by-channel"
          by="channel"
          as="columns"
          series={measures}
          isOneAtATime
          colours={channelColours}
          emptyWords={nothing}
        />
        <BandCard
          heading="h2"
          id="new-vs-returning"
          by="kind"
          as="columns"
          series={measures}
          isOneAtATime
          colours={kindColours}
          emptyWords={nothing}
        />
      </div>
      {project.stores.length > 0 && <StoresCard />}
      <CohortsCard />
    </>
  )
}
