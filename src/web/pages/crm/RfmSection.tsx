import { Link } from '@tanstack/react-router'
import { Section } from '../../cards/Section.tsx'
import { acrossPages } from '../../controls/screen-search.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { BinsCard } from './BinsCard.tsx'
import { MatrixCard } from './MatrixCard.tsx'
import { SegmentsCard } from './SegmentsCard.tsx'

/** How recently, how often and for how much people buy, and the segments that make of it. */
export function RfmSection() {
  const { period } = useScreen()
  const words = useWords()
  return (
    <Section
      title={words.say('crm.rfm')}
      note={words.say('crm.rfm-note', { day: formatDay(period.to, words) })}
      more={
        <Link to="/rfm" search={acrossPages} className="inline-block min-h-6 font-medium text-brand hover:underline">
          {words.say('rfm.more')}
        </Link>
      }
    >
      <div className="grid gap-3.5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <MatrixCard />
        <SegmentsCard />
      </div>
      <BinsCard />
    </Section>
  )
}
