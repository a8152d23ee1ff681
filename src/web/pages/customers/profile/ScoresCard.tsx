import { useId } from 'react'
import type { CustomerProfile } from '../../../../contract/customer-profile.ts'
import { useProject } from '../../../api.ts'
import { useWords } from '../../../messages/language.ts'
import { scoreWords } from './score-words.ts'
import { segmentIn } from './segment-in.ts'

const letters = { recency: 'R', frequency: 'F', monetary: 'M' } as const

/** The three scores, each with its reason in words, and what the segment is. */
export function ScoresCard({ profile: { scores, scheme, segment } }: { profile: CustomerProfile }) {
  const words = useWords()
  const money = useProject()
  const { say } = words
  const heading = useId()
  const spoken = words.scheme(scheme)
  const described = spoken.segments.find(({ key }) => key === segment)
  return (
    <section aria-labelledby={heading} className="card grid gap-3 text-[13px]">
      <h2 id={heading} className="!text-[13px] !font-semibold !tracking-normal">
        {say('profile.scores', { scheme: spoken.name })}
      </h2>
      {scores.length === 0 && <p className="text-soft">{say('profile.no-scores')}</p>}
      <dl className="grid gap-2.5">
        {scores.map((standing) => {
          const { why, further } = scoreWords(standing, money, words)
          return (
            <div key={standing.axis} className="flex items-start gap-3">
              <dt className="grid h-8 w-11 shrink-0 place-items-center rounded-lg bg-brand-soft font-semibold text-brand tabular-nums">
                {letters[standing.axis]} {standing.score}
              </dt>
              <dd className="min-w-0">
                {why}
                {further !== null && <span className="block text-xs text-soft">{further}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
      {described !== undefined && (
        <p className="border-t border-line pt-3 text-soft">
          <strong className="font-semibold text-ink">{segmentIn(scheme, segment, words)?.label}</strong>{' '}
          {described.description}
        </p>
      )}
    </section>
  )
}
