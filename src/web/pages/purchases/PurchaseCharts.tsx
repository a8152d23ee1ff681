import { useMetricDescription, useProject } from '../../api.ts'
import { BandCard } from '../../cards/BandCard.tsx'
import { comparableStores, linesWithoutStore, namedStores } from '../../charts/prepare-stores.ts'
import { columnOf, figure, nameOf } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useChoice, useScreen } from '../../controls/use-screen.ts'
import { formatValue } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'
import { behindOf } from '../../people/telling.ts'
import { CohortsCard } from './CohortsCard.tsx'
import { OverTimeCard } from './OverTimeCard.tsx'

const measures = [{ measure: 'revenue' }, { measure: 'purchases' }, { measure: 'buyers' }]
const channelColours = { web: 'var(--web)', store: 'var(--store)' }
const kindColours = { new: 'var(--segment-new-customers)', returning: 'var(--brand)' }

const storesCard = 'revenue-by-store'

/** What the web store sold, which is in no bar. */
function WebStoreNote() {
  const { description, answer } = useScreenMetric(storesCard)
  const money = useProject()
  const words = useWords()
  const measure = useChoice(storesCard, ['revenue', 'purchases', 'buyers'])
  const row = answer?.rows.find(({ kind }) => kind === 'web')
  if (row === undefined) return null
  const seller = nameOf(columnOf(description, 'kind'), 'web')
  const value = formatValue(figure(row, measure), columnOf(description, measure).unit, money, words)
  return (
    <PeopleLink people={behindOf(row, measure)} className="underline underline-offset-2 hover:text-ink">
      {words.say('purchases.web-store', { seller, figure: value })}
    </PeopleLink>
  )
}

function StoresCard() {
  const description = useMetricDescription(storesCard)
  const { say } = useWords()
  return (
    <BandCard
      heading="h2"
      id={storesCard}
      note={<WebStoreNote />}
      by="store"
      as="bars"
      series={measures}
      isOneAtATime
      colours={linesWithoutStore(description, 'var(--unknown)')}
      otherColour="var(--store)"
      adapt={(answer, isEarlier) => (isEarlier ? comparableStores(answer) : namedStores(answer))}
      height={340}
      emptyWords={say('purchases.no-store-sold')}
    />
  )
}

/** How much was bought when, where, by whom, and who came back. */
export function PurchaseCharts() {
  const { project } = useScreen()
  const nothing = useWords().say('purchases.empty-filtered')
  return (
    <>
      <OverTimeCard />
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
