import { Link } from '@tanstack/react-router'
import type { ToldEngagement } from '../../../contract/engagements.ts'
import { useProject } from '../../api.ts'
import { acrossPages } from '../../controls/screen-search.ts'
import { formatCount } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { channelInWords, peopleWith, resultInWords, whenInWords } from './engagement-words.ts'
import { StateMark } from './one/StateMark.tsx'

/** An engagement in a few lines: for whom and how, how far, how many, and what it brought. */
export function EngagementRow({ engagement }: { engagement: ToldEngagement }) {
  const words = useWords()
  const project = useProject()
  const { id, draft, state, audienceName, counts, result, fault, said } = engagement
  const people = (outcomes: Parameters<typeof peopleWith>[1]) => formatCount(peopleWith(counts, outcomes), words)
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-5 gap-y-1.5 border-t border-line py-3.5 text-[13px] first:border-t-0 first:pt-0 last:pb-0 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,6fr)]">
      <div className="min-w-0">
        <h3 className="flex flex-wrap items-center gap-2">
          <Link
            to="/engagements/$id"
            params={{ id: String(id) }}
            search={acrossPages}
            className="min-w-0 break-words underline decoration-edge underline-offset-2 hover:decoration-current"
          >
            {draft.name}
          </Link>
          <StateMark state={state} />
        </h3>
        <p className="mt-0.5 break-words text-soft">
          {[audienceName ?? words.say('engagement.audience.gone'), channelInWords(draft.channel, words)].join(' · ')}
        </p>
      </div>
      <div className="min-w-0 text-soft">
        <p>{whenInWords(engagement, words)}</p>
        {counts.length > 0 && (
          <p className="tabular-nums">
            {words.say('engagements.counts', {
              sent: people(['sent', 'unconfirmed']),
              out: people(['left-out']),
              failed: people(['failed']),
            })}
          </p>
        )}
      </div>
      <div className="min-w-0 empty:hidden">
        {fault !== null && (
          <p className="text-down">{words.say('engagement.fault', { fault: words.sentence(fault, said) })}</p>
        )}
        {result !== null && <p className="text-soft">{resultInWords(result, project, words)}</p>}
      </div>
    </li>
  )
}
