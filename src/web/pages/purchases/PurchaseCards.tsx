import { useProject } from '../../api.ts'
import { MetricCard } from '../../cards/MetricCard.tsx'
import { figure } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { formatValue } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

type Card = {
  id: string
  /** The column of revenue over time that is its history. */
  history: string
  /** The metric that says it as a rate. */
  rate?: string
}

const cards: Card[] = [
  { id: 'revenue', history: 'revenue' },
  { id: 'purchases', history: 'purchases' },
  { id: 'buyers', history: 'buyers' },
  { id: 'average-order-value', history: 'averageOrderValue' },
  { id: 'items-per-purchase', history: 'itemsPerPurchase' },
  { id: 'revenue-per-buyer', history: 'revenuePerBuyer' },
  { id: 'purchase-frequency', history: 'purchaseFrequency' },
  { id: 'repeat-rate', history: 'repeatRate' },
  { id: 'discount', history: 'discount', rate: 'discount-rate' },
  { id: 'refunds', history: 'refunds', rate: 'refund-rate' },
  { id: 'unattributed-revenue', history: 'unattributedRevenue' },
]

/** An amount as a part of what it is taken from. */
function Rate({ id }: { id: string }) {
  const { description, answer } = useScreenMetric(id, { isCompared: false })
  const money = useProject()
  const words = useWords()
  const value = figure(answer?.rows[0], 'value')
  if (value === null) return null
  return (
    <span title={words.say('definition.line', { label: description.label, description: description.description })}>
      {words.say('purchases.rate', { rate: formatValue(value, description.unit, money, words) })}
    </span>
  )
}

/** Every number of the purchases of the period. */
export function PurchaseCards() {
  const { answer } = useScreenMetric('revenue-over-time')
  return (
    <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-4">
      {cards.map(({ id, history, rate }, place) => (
        <MetricCard
          key={id}
          id={id}
          history={answer?.rows.map((row) => figure(row, history))}
          aside={rate === undefined ? undefined : <Rate id={rate} />}
          className={place === 0 ? 'col-span-2' : ''}
        />
      ))}
    </div>
  )
}
