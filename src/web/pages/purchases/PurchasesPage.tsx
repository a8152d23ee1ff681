import { FilterRow } from '../../controls/FilterRow.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { formatPeriod } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { ReportPage } from '../../shell/ReportPage.tsx'
import { PurchaseCards } from './PurchaseCards.tsx'
import { PurchaseCharts } from './PurchaseCharts.tsx'

/** What was bought in the period, as a whole and over time. */
export function PurchasesPage() {
  const { project, period } = useScreen()
  const words = useWords()
  return (
    <ReportPage
      title={words.say('purchases.title')}
      about={words.say('purchases.about', { name: project.name, period: formatPeriod(period, words) })}
    >
      <FilterRow />
      <PurchaseCards />
      <PurchaseCharts />
    </ReportPage>
  )
}
