import type { ReactNode } from 'react'
import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { channelInWords, consentOf } from '../engagement-words.ts'

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="flex justify-between gap-4 border-t border-line py-2 first-of-type:border-t-0">
    <dt className="text-soft">{label}</dt>
    <dd className="min-w-0 text-right break-words normal-nums">{children}</dd>
  </div>
)

/** What it is: its way, its rules and, of an e-mail, its words. */
export function MessageCard({ engagement: { draft, audienceName } }: { engagement: ToldEngagement }) {
  const words = useWords()
  const { say } = words
  const { channel, controlPercent, outcomeDays } = draft
  return (
    <section aria-labelledby="message" className="card grid grid-cols-[minmax(0,1fr)] gap-2 text-[13px]">
      <h2 id="message">{say('engagement.what')}</h2>
      <dl>
        <Fact label={say('engagement.audience')}>{audienceName ?? say('engagement.audience.gone')}</Fact>
        <Fact label={say('engagement.channel')}>{channelInWords(channel, words)}</Fact>
        {channel.kind === 'webhook' && <Fact label={say('engagement.url')}>{channel.url}</Fact>}
        <Fact label={say('engagement.consent')}>{say(`engagement.consent.${consentOf(channel)}`)}</Fact>
        <Fact label={say('engagement.control')}>{formatCount(controlPercent, words)}</Fact>
        <Fact label={say('engagement.days')}>{formatCount(outcomeDays, words)}</Fact>
      </dl>
      {channel.kind === 'email' && (
        <div className="rounded-lg border border-line bg-paper p-3.5">
          <p className="border-b border-line pb-2 font-semibold break-words">{channel.subject}</p>
          <p className="pt-2.5 break-words whitespace-pre-wrap">{channel.body}</p>
        </div>
      )}
    </section>
  )
}
