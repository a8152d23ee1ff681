import type { AnswerRow } from '../../../catalog/metric.ts'
import { ColumnCard, MetricCard } from '../../cards/MetricCard.tsx'
import { columnOf, figure } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useWords } from '../../messages/language.ts'

const consents = { any: 'anyConsent', email: 'emailConsent', sms: 'smsConsent' } as const
const channels = ['any', 'email', 'sms'] as const
const withConsent = (consent: string) => (rows: readonly AnswerRow[]) => rows.find((row) => row.consent === consent)
const last = (rows: readonly AnswerRow[]) => rows.at(-1)

/** The history of a column, bucket by bucket; undefined while it is on its way. */
function useHistory(metric: string): (column: string) => readonly (number | null)[] | undefined {
  const { answer } = useScreenMetric(metric, { isCompared: false })
  return (column) => answer?.rows.map((row) => figure(row, column))
}

/** The numbers of the base on the last day of the period, beside the day before the period. */
export function UserCards() {
  const identified = useScreenMetric('identified-over-time')
  const consented = useScreenMetric('consented-users')
  const sizes = useHistory('users-over-time')
  const newcomers = useHistory('new-users-over-time')
  const { say } = useWords()
  return (
    <div className="grid grid-cols-2 gap-3.5 lg:grid-cols-5">
      <MetricCard id="users" history={sizes('users')} className="col-span-2" />
      <MetricCard id="new-users" history={newcomers('customers')} />
      <ColumnCard
        asked={identified}
        column="identified"
        pick={last}
        label={columnOf(identified.description, 'identified').label}
        history={sizes('identified')}
      />
      <MetricCard id="spenders" history={sizes('spenders')} />
      {channels.map((channel) => (
        <ColumnCard
          key={channel}
          asked={consented}
          column="customers"
          pick={withConsent(channel)}
          label={say(`users.consent.${channel}`)}
          history={sizes(consents[channel])}
        />
      ))}
      <MetricCard id="valid-emails" history={sizes('validEmails')} />
      <MetricCard id="valid-phones" history={sizes('validPhones')} />
    </div>
  )
}
