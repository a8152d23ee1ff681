import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { FilterRow } from '../../controls/FilterRow.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { ReportPage } from '../../shell/ReportPage.tsx'
import { Bearing } from './Bearing.tsx'
import { BinsCard } from './BinsCard.tsx'
import { ChangesCard } from './ChangesCard.tsx'
import { EvolutionSection } from './EvolutionSection.tsx'
import { GridCard } from './GridCard.tsx'
import { MonthSlider } from './MonthSlider.tsx'
import { SchemeBar } from './SchemeBar.tsx'
import { SegmentsCard } from './SegmentsCard.tsx'
import { useSchemeInForce } from './schemes.ts'
import { TransitionCard } from './TransitionCard.tsx'

/** The day's grid with the cut-points that make it. */
function GridAndBins() {
  const bins = useScreenMetric('rfm-bins', { isCompared: false })
  return (
    <>
      <Bearing bins={bins.answer} />
      <div className="grid gap-3.5 xl:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
        <GridCard bins={bins} />
        <BinsCard asked={bins} />
      </div>
    </>
  )
}

const Segmentation = () => (
  <>
    <FilterRow />
    <MonthSlider />
    <GridAndBins />
    <SegmentsCard />
    <ChangesCard />
    <TransitionCard />
    <EvolutionSection />
  </>
)

function SegmentationInForce() {
  const { error } = useSchemeInForce()
  return (
    <>
      <SchemeBar />
      {error === null && <Segmentation />}
    </>
  )
}

/** The segments of the shop, on any day, and how people move between them. */
export function RfmPage() {
  const { project, period } = useScreen()
  const words = useWords()
  return (
    <ReportPage
      title={words.say('rfm.title')}
      about={words.say('rfm.about', { name: project.name, day: formatDay(period.to, words) })}
    >
      <SegmentationInForce />
    </ReportPage>
  )
}
