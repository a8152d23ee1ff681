import { Section } from '../../cards/Section.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { BinsCard } from './BinsCard.tsx'
import { MatrixCard } from './MatrixCard.tsx'
import { SegmentsCard } from './SegmentsCard.tsx'

/** How recently, how often and for how much people buy, and the segments that make of it. */
export function RfmSection() {
  const { period } = useScreen()
  return (
    <Section title="RFM" note={`all spenders, as of ${formatDay(period.to)}`}>
      <div className="grid gap-3.5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <MatrixCard />
        <SegmentsCard />
      </div>
      <BinsCard />
    </Section>
  )
}
