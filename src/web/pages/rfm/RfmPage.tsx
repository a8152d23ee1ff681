import { hasDataIn } from '../../cards/has-data-in.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { FilterRow } from '../../controls/FilterRow.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
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

/** The segments of the shop, on any day, and how people move between them. */
export function RfmPage() {
  const { project, period } = useScreen()
  const { error } = useSchemeInForce()
  const words = useWords()
  const title = words.say('rfm.title')
  if (project.lastDay === null) {
    return (
      <>
        <PageHead title={title}>{project.name}</PageHead>
        <NoData />
      </>
    )
  }
  return (
    <>
      <PageHead title={title}>
        {words.say('rfm.about', { name: project.name, day: formatDay(period.to, words) })}
      </PageHead>
      {hasDataIn(period, project) && (
        <>
          <SchemeBar />
          {error === null && <Segmentation />}
        </>
      )}
    </>
  )
}
