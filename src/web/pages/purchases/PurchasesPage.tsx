import { hasDataIn } from '../../cards/has-data-in.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatPeriod } from '../../format.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { FilterRow } from './FilterRow.tsx'
import { PurchaseCards } from './PurchaseCards.tsx'
import { PurchaseCharts } from './PurchaseCharts.tsx'

/** What was bought in the period, as a whole and over time. */
export function PurchasesPage() {
  const { project, period } = useScreen()
  if (project.lastDay === null) {
    return (
      <>
        <PageHead title="Purchases">{project.name}</PageHead>
        <NoData />
      </>
    )
  }
  const isCovered = hasDataIn(period, project)
  return (
    <>
      <PageHead title="Purchases">
        {project.name} · {formatPeriod(period)}
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
