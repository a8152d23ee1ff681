import { useId } from 'react'
import type { Segment } from '../../../catalog/rfm/scheme.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatPeriod } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { FlowsCard } from './FlowsCard.tsx'
import { AllSizesCard, OneSizeCard } from './SizesCards.tsx'
import { useSchemeInForce } from './schemes.ts'

const all = ''

/** Which segment is looked at closely, or all of them beside each other. */
function SegmentSelect({ segments }: { segments: readonly Segment[] }) {
  const { segment, setSegment } = useScreen()
  const { say } = useWords()
  return (
    <label className="flex items-center gap-2 text-[13px] text-soft">
      {say('rfm.segment')}
      <select
        value={segment ?? all}
        onChange={({ currentTarget }) => setSegment(currentTarget.value === all ? null : currentTarget.value)}
        className="button !font-semibold"
      >
        <option value={all}>{say('rfm.segment.all')}</option>
        {segments.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** One segment: what it is, what to do, how large it was, who came and who left. */
function Zoom({ segment }: { segment: Segment }) {
  const { say } = useWords()
  return (
    <>
      <p className="max-w-3xl text-[13px] text-soft">
        {segment.description}{' '}
        {segment.action !== '' && (
          <>
            <strong className="font-semibold text-ink">{say('rfm.action')}:</strong> {segment.action}
          </>
        )}
      </p>
      <OneSizeCard segment={segment} />
      <FlowsCard name={segment.label} />
    </>
  )
}

/** The segments over the period: all sizes side by side, or one looked at closely. */
export function EvolutionSection() {
  const { segment, period } = useScreen()
  const { data } = useSchemeInForce()
  const words = useWords()
  const heading = useId()
  const scheme = data && words.scheme(data)
  const chosen = scheme?.segments.find(({ key }) => key === segment)
  return (
    <section aria-labelledby={heading} className="mt-3 grid gap-3.5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={heading}>{chosen ? words.say('rfm.zoom', { segment: chosen.label }) : words.say('rfm.over-time')}</h2>
        <p className="text-[12.5px] text-faint">
          {words.say('crm.customers-note', { period: formatPeriod(period, words) })}
        </p>
        <div className="ml-auto print:hidden">{scheme && <SegmentSelect segments={scheme.segments} />}</div>
      </div>
      {chosen ? <Zoom segment={chosen} /> : <AllSizesCard />}
    </section>
  )
}
