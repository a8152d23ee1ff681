import { useProject } from '../api.ts'
import { Chart } from '../charts/Chart.tsx'
import { ChartCard, type View } from '../charts/ChartCard.tsx'
import { linesLegend } from '../charts/line-legend.ts'
import { areLinesEmpty, prepareLines } from '../charts/prepare-lines.ts'
import type { ScreenMetric } from '../charts/use-screen-metric.ts'
import { GrainSwitch } from '../controls/GrainSwitch.tsx'
import { useWords } from '../messages/language.ts'
import { ChannelSwitch, useContactChannel } from './ChannelSwitch.tsx'
import { partOf } from './part.ts'

/** A column of the answer and the colour that it has on every page. */
type ColouredSeries = Readonly<Record<string, string>>

type Props = {
  asked: ScreenMetric
  /** The card's name in the address. */
  card: string
  series: ColouredSeries
  isByChannel?: boolean
  /** Its place among the page's headings. */
  heading?: 'h2' | 'h3'
  height?: number
}

/** Sizes of the base over time, one line each. */
export function SizesCard({ asked, card, series, isByChannel = false, heading = 'h3', height = 280 }: Props) {
  const money = useProject()
  const words = useWords()
  const channel = useContactChannel(card)
  const part = partOf(asked, (answer) => answer, isByChannel ? channel : null, words)
  const colours = Object.values(series)
  const model =
    part && asked.answer && prepareLines({ ...part, period: asked.answer.period, series: Object.keys(series) }, words)
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: areLinesEmpty(model),
    picture: <Chart drawing={{ as: 'lines', model, colours }} money={money} height={height} />,
    legend: linesLegend(model, colours, { money, words, dotted: 'charts.bucket-not-over' }),
    ...(part?.words ? { part: part.words } : {}),
  }
  return (
    <ChartCard
      card={card}
      heading={heading}
      asked={asked}
      view={view}
      height={height}
      emptyWords={words.say('cards.nobody-in-period')}
      {...(isByChannel ? { choices: <ChannelSwitch card={card} />, areChoicesShort: true, areChoicesKept: true } : {})}
      foot={() => <GrainSwitch />}
    />
  )
}
