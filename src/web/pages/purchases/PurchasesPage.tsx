import { hasDataIn } from '../../cards/has-data-in.ts'
import { MetricCard } from '../../cards/MetricCard.tsx'
import { figure } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatPeriod } from '../../format.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { FilterRow } from './FilterRow.tsx'
import { RevenueOverTimeCard } from './RevenueOverTimeCard.tsx'

/** Each card's metric, and the column of revenue over time that is its history. */
const cards = {
  revenue: 'revenue',
  purchases: 'purchases',
  buyers: 'buyers',
  'average-order-value': 'averageOrderValue',
  'items-per-purchase': 'itemsPerPurchase',
  refunds: 'refunds',
  'unattributed-revenue': 'unattributedRevenue',
}

function PurchaseCards() {
  const { answer } = useScreenMetric('revenue-over-time')
  return (
    <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-4">
      {Object.entries(cards).map(([id, column], place) => (
        <MetricCard
          key={id}
          id={id}
          history={answer?.rows.map((row) => figure(row, column))}
          className={place === 0 ? 'col-span-2' : ''}
        />
      ))}
    </div>
  )
}

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
          {project.stores.length > 0 && <FilterRow />}
          <PurchaseCards />
          <RevenueOverTimeCard />
        </>
      )}
    </>
  )
}
