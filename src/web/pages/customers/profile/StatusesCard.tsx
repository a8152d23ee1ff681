import { useId } from 'react'
import type { CustomerProfile } from '../../../../contract/customer-profile.ts'
import { formatDay } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'

type Status = CustomerProfile['statuses'][number]

const channels = ['email', 'sms'] as const
const known = ['subscribed', 'unsubscribed', 'unknown'] as const
const statusOf = (status: string): (typeof known)[number] => known.find((one) => one === status) ?? 'unknown'

function Change({ status, isNow }: { status: Status; isNow: boolean }) {
  const words = useWords()
  const name = statusOf(status.status)
  return (
    <li className={`flex items-center gap-2 py-0.5 ${isNow ? '' : 'text-soft'}`}>
      <i aria-hidden className="size-2 rounded-full" style={{ background: `var(--${name})` }} />
      <span className={isNow ? 'font-medium' : ''}>{words.say(`customers.status.${name}`)}</span>
      {isNow && status.hasConsent && (
        <span className="rounded-md bg-brand-soft px-1.5 text-xs leading-5 text-brand">
          {words.say('profile.consent')}
        </span>
      )}
      <span className="ml-auto text-xs text-soft tabular-nums">
        {words.say('profile.since', { day: formatDay(status.from, words) })}
      </span>
    </li>
  )
}

/** The status on each channel, and what it was before. */
export function StatusesCard({ statuses }: { statuses: readonly Status[] }) {
  const { say } = useWords()
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="card grid gap-3 text-[13px]">
      <h2 id={heading} className="!text-[13px] !font-semibold !tracking-normal">
        {say('profile.subscriptions')}
      </h2>
      {channels.map((channel) => {
        const own = statuses.filter((status) => status.channel === channel)
        return (
          <div key={channel}>
            <h3 className="!text-xs !font-medium text-soft">{say(`channel.${channel}`)}</h3>
            {own.length === 0 && <p className="py-0.5 text-soft">{say('profile.no-status')}</p>}
            <ul>
              {own.map((status, place) => (
                <Change key={status.from} status={status} isNow={place === 0} />
              ))}
            </ul>
          </div>
        )
      })}
    </section>
  )
}
