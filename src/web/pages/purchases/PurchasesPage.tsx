import { hasDataIn } from '../../cards/has-data-in.ts'
import { FilterRow } from '../../controls/FilterRow.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { formatPeriod } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { PurchaseCards } from './PurchaseCards.tsx'
import { PurchaseCharts } from './PurchaseCharts.tsx'

/** What was bought in the period, as a whole and over time. */
export function PurchasesPage() {
  const { project, period } = useScreen()
  const words = useWords()
  const title = words.say('purchases.title')
  if (project.lastDay === null) {
    return (
      <>
        <PageHead title={title}>{project.name}</PageHead>
        <NoData />
      </>
    )
  }
  const isCovered = hasDataIn(period, project)
  return (
    <>
      <PageHead title={title}>
        {words.say('purchases.about', { name: project.name, period: formatPeriod(period, words) })}
      </PageHead>
      {isCovered && (
        <>
          <FilterRow />
          <PurchaseCards />
          <PurchaseCharts />
        </>
      )}
    </>
  )
}
