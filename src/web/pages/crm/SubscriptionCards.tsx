import { useProject } from '../../api.ts'
import { MetricCard } from '../../cards/MetricCard.tsx'
import { Section } from '../../cards/Section.tsx'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

const cards = [
  'email-subscribed',
  'email-unsubscribed',
  'email-unknown',
  'sms-subscribed',
  'sms-unsubscribed',
  'sms-unknown',
]

/** How many may be written to today, on each channel. */
export function SubscriptionCards() {
  const { today } = useProject()
  const words = useWords()
  return (
    <Section
      title={words.say('crm.subscriptions')}
      note={words.say('crm.subscriptions-note', { day: formatDay(today, words) })}
    >
      <div className="grid grid-cols-2 gap-3.5 sm:grid-cols-3 xl:grid-cols-6">
        {cards.map((id) => (
          <MetricCard key={id} id={id} />
        ))}
      </div>
    </Section>
  )
}
