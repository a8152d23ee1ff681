import type { AnswerRow } from '../../../catalog/metric.ts'
import { ColumnCard, MetricCard } from '../../cards/MetricCard.tsx'
import { columnOf, figure } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useWords } from '../../messages/language.ts'

const consents = ['any', 'email', 'sms'] as const
const withConsent = (consent: string) => (rows: readonly AnswerRow[]) => rows.find((row) => row.consent === consent)
const last = (rows: readonly AnswerRow[]) => rows.at(-1)

function ConsentCards() {
  const asked = useScreenMetric('consented-users')
  const { say } = useWords()
  return consents.map((consent) => (
    <ColumnCard
      key={consent}
      asked={asked}
      column="customers"
      pick={withConsent(consent)}
      label={say(`users.consent.${consent}`)}
    />
  ))
}

/** The numbers of the base on the last day of the period, beside the day before the period. */
export function UserCards() {
  const identified = useScreenMetric('identified-over-time')
  const history = identified.answer?.rows.map(
    (row) => (figure(row, 'identified') ?? 0) + (figure(row, 'unidentified') ?? 0),
  )
  return (
    <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-5">
      <MetricCard id="users" history={history} className="col-span-2" />
      <MetricCard id="new-users" />
      <ColumnCard
        asked={identified}
        column="identified"
        pick={last}
        label={columnOf(identified.description, 'identified').label}
      />
      <MetricCard id="spenders" />
      <ConsentCards />
      <MetricCard id="valid-emails" />
      <MetricCard id="valid-phones" />
    </div>
  )
}
