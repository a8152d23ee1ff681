import { useProject } from '../api.ts'
import { Chart } from '../charts/Chart.tsx'
import { ChartCard, type View } from '../charts/ChartCard.tsx'
import type { LegendEntry } from '../charts/legend-entry.ts'
import { newestOf } from '../charts/legend-numbers.ts'
import type { Described } from '../charts/narrow.ts'
import { areLinesEmpty, type LinesModel, prepareLines } from '../charts/prepare-lines.ts'
import type { ScreenMetric } from '../charts/use-screen-metric.ts'
import { GrainSwitch } from '../controls/GrainSwitch.tsx'
import type { MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'
import { ChannelSwitch, useContactChannel } from './ChannelSwitch.tsx'
import { partOf } from './part.ts'

/** A column of the answer and the colour that it has on every page. */
type ColouredSeries = Readonly<Record<string, string>>

type Props = {
  asked: ScreenMetric
  /** The card's name in the address. */
  card: string
  title?: string
  series: ColouredSeries
  adapt?: (answer: Described) => Described
  isByChannel?: boolean
  /** Its place among the page's headings. */
  heading?: 'h2' | 'h3'
  height?: number
}

function legendOf(model: LinesModel, colours: readonly string[], money: MoneyOf, words: Words): LegendEntry[] {
  const { series, hasPartial, grain } = model
  const { say } = words
  const lines = series.map(({ label }, place) => ({
    label,
    colour: colours[place] ?? 'var(--brand)',
    number: newestOf(model, place, money, words),
  }))
  return hasPartial
    ? [...lines, { label: say('charts.bucket-not-over', { grain }), colour: 'var(--faint)', stroke: 'dotted' }]
    : lines
}

/** Sizes of the base over time, one line each. */
export function SizesCard({
  asked,
  card,
  title,
  series,
  adapt,
  isByChannel = false,
  heading = 'h3',
  height = 280,
}: Props) {
  const money = useProject()
  const words = useWords()
  const channel = useContactChannel(card)
  const part = partOf(asked, (answer) => adapt?.(answer) ?? answer, isByChannel ? channel : null, words)
  const colours = Object.values(series)
  const model =
    part && asked.answer && prepareLines({ ...part, period: asked.answer.period, series: Object.keys(series) }, words)
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: areLinesEmpty(model),
    picture: <Chart drawing={{ as: 'lines', model, colours }} money={money} height={height} />,
    legend: legendOf(model, colours, money, words),
    ...(part?.words ? { part: part.words } : {}),
  }
  return (
    <ChartCard
      card={card}
      heading={heading}
      asked={asked}
      {...(title === undefined ? {} : { title })}
      view={view}
      height={height}
      emptyWords={words.say('cards.nobody-in-period')}
      {...(isByChannel ? { choices: <ChannelSwitch card={card} />, areChoicesShort: true, areChoicesKept: true } : {})}
      foot={() => <GrainSwitch />}
    />
  )
}
