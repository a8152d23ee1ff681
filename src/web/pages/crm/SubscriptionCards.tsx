import { addDays } from '../../../sql/day.ts'
import { useMetric, useProject } from '../../api.ts'
import { MetricCard } from '../../cards/MetricCard.tsx'
import { Section } from '../../cards/Section.tsx'
import { figure } from '../../charts/table.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

const channels = ['email', 'sms'] as const
const statuses = ['subscribed', 'unsubscribed', 'unknown'] as const
const cards = channels.flatMap((channel) => statuses.map((status) => ({ channel, status })))

/** The days that lead to today, whatever the period: each card's history ends with its number. */
function useHistory() {
  const { today } = useProject()
  const { data } = useMetric('subscription-over-time', { from: addDays(today, -29), to: today, grain: 'day' })
  return ({ channel, status }: (typeof cards)[number]) =>
    data?.rows.filter((row) => row.channel === channel).map((row) => figure(row, status))
}

/** How many may be written to today, on each channel. */
export function SubscriptionCards() {
  const { today } = useProject()
  const words = useWords()
  const historyOf = useHistory()
  return (
    <Section
      title={words.say('crm.subscriptions')}
      note={words.say('crm.subscriptions-note', { day: formatDay(today, words) })}
    >
      <div className="grid grid-cols-2 gap-3.5 sm:grid-cols-3 xl:grid-cols-6">
        {cards.map((card) => (
          <MetricCard
            key={`${card.channel} ${card.status}`}
            id={`${card.channel}-${card.status}`}
            history={historyOf(card)}
          />
        ))}
      </div>
    </Section>
  )
}
