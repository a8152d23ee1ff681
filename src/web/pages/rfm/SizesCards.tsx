import type { Segment } from '../../../catalog/rfm/scheme.ts'
import { useProject } from '../../api.ts'
import { Chart } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { narrowed } from '../../charts/narrow.ts'
import { isLineEmpty, prepareLine } from '../../charts/prepare-line.ts'
import { areLinesEmpty, prepareLines } from '../../charts/prepare-lines.ts'
import { columnOf } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useWords } from '../../messages/language.ts'
import { OverTimeFoot } from './OverTimeFoot.tsx'
import { sizesPerSegment } from './prepare-evolution.ts'

const card = 'rfm-evolution'
const height = 300
const heightOfOne = 220

/** The sizes of all segments at the end of each bucket. */
export function AllSizesCard() {
  const asked = useScreenMetric(card, { isCompared: false })
  const money = useProject()
  const words = useWords()
  const { description, answer } = asked
  const { names = {}, colours = {} } = columnOf(description, 'segment')
  const series = Object.keys(names)
  const lineColours = series.map((key) => `var(--${colours[key] ?? 'unknown'})`)
  const model =
    answer &&
    prepareLines({ ...sizesPerSegment({ description, rows: answer.rows }), period: answer.period, series }, words)
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: areLinesEmpty(model),
    picture: <Chart drawing={{ as: 'lines', model, colours: lineColours }} money={money} height={height} />,
    legend: series.map((key, place) => ({ label: names[key] ?? key, colour: lineColours[place] ?? '' })),
  }
  return (
    <ChartCard
      card={card}
      asked={asked}
      view={view}
      height={height}
      emptyWords={words.say('segments.empty')}
      foot={() => <OverTimeFoot />}
    />
  )
}

/** The size of one segment at the end of each bucket. */
export function OneSizeCard({ segment: { key, label, colour } }: { segment: Segment }) {
  const asked = useScreenMetric(card, { isCompared: false })
  const money = useProject()
  const words = useWords()
  const { description, answer } = asked
  const model =
    answer &&
    prepareLine(
      {
        ...narrowed({ description, rows: answer.rows }, 'segment', key),
        period: answer.period,
        measure: 'customers',
        isState: true,
      },
      words,
    )
  const line = `var(--segment-${colour})`
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: isLineEmpty(model),
    picture: <Chart drawing={{ as: 'time-columns', model, colour: line }} money={money} height={heightOfOne} />,
    legend: [{ label, colour: line }],
    part: label,
  }
  return (
    <ChartCard
      card={card}
      asked={asked}
      title={words.say('rfm.size.title', { segment: label })}
      view={view}
      height={heightOfOne}
      emptyWords={words.say('rfm.size.empty')}
      foot={() => <OverTimeFoot />}
    />
  )
}
