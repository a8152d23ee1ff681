import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../../controls/Skeleton.tsx'
import { dash, formatMonth } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { segmentsQuery } from './profile-queries.ts'
import { segmentIn } from './segment-in.ts'
import { runsOf } from './segment-runs.ts'

/** The segments that a customer went through in a year: the end of each month, and today. */
export function SegmentMonths({ customer }: { customer: string }) {
  const words = useWords()
  const { say } = words
  const heading = useId()
  const { data, error, refetch } = useQuery(segmentsQuery(customer))
  return (
    <section aria-labelledby={heading} className="card text-[13px]">
      <h2 id={heading} className="mb-2.5 !text-[13px] !font-semibold !tracking-normal">
        {say('profile.segments')}
      </h2>
      {error !== null && (
        <ErrorNotice title={say('profile.segments-failed')} error={error} onRetry={() => void refetch()} />
      )}
      {data === undefined && error === null && <Skeleton className="h-16" />}
      {data !== undefined && (
        <ol
          aria-label={say('profile.segments')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          tabIndex={0}
          className="flex gap-[3px] overflow-x-auto pb-1"
        >
          {runsOf(data.months).map(({ segment, from, months }) => {
            const named = segmentIn(data.scheme, segment, words)
            return (
              <li key={from} className="grid min-w-18 basis-0 content-start gap-1" style={{ flexGrow: months }}>
                <i
                  aria-hidden
                  className="h-2.5 rounded-[3px]"
                  style={{ background: named === null ? 'var(--line)' : `var(--${named.colour ?? 'unknown'})` }}
                />
                <span className="text-xs leading-4">{named?.label ?? dash}</span>
                <span className="text-[11px] leading-[14px] text-soft">
                  {say('profile.since', { day: formatMonth(from, words) })}
                </span>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
