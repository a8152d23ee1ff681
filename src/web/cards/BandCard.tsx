import type { ReactNode } from 'react'
import { useProject } from '../api.ts'
import { Chart, type Drawing } from '../charts/Chart.tsx'
import { ChartCard, type View } from '../charts/ChartCard.tsx'
import type { LegendEntry } from '../charts/legend-entry.ts'
import type { Described } from '../charts/narrow.ts'
import { areBandsEmpty, type BandModel, prepareBands, type SeriesChoice } from '../charts/prepare-bands.ts'
import { type Compared, columnOf } from '../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../charts/use-screen-metric.ts'
import { Segmented } from '../controls/Segmented.tsx'
import { useChoice, useScreen } from '../controls/use-screen.ts'
import { formatDay } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { ChannelSwitch, useContactChannel } from './ChannelSwitch.tsx'
import { type Part, partOf } from './part.ts'

type Props = {
  id: string
  /** The column that parts the customers. */
  by: string
  as: 'columns' | 'bars'
  series: readonly SeriesChoice[]
  /** Whether the series are shown together, or one at a time as the reader chooses. */
  isOneAtATime?: boolean
  /** Whether the reader chooses between e-mail and SMS. */
  isByChannel?: boolean
  /** Colours by the key of a band, or by the column measured where bars show several. */
  colours: Readonly<Record<string, string>>
  /** The colour of what has none of its own. */
  otherColour?: string
  /** What is made of the answer before it is shown; `isEarlier` of the comparison's. */
  adapt?: (answer: Described, isEarlier: boolean) => Described
  emptyWords: string
  /** What stands first at the bottom: what the bars leave out. */
  note?: ReactNode
  /** Its place among the page's headings. */
  heading?: 'h2' | 'h3'
  height?: number
  className?: string
}

const colourIn = ({ colours, otherColour = 'var(--brand)' }: Props, key: string): string => colours[key] ?? otherColour

function drawingOf(model: BandModel, props: Props): Drawing {
  const { as } = props
  if (as === 'columns') return { as, model, colourOf: (band) => colourIn(props, band) }
  const measured = model.series.map(({ measure }) => measure.name)
  return {
    as,
    model,
    colourOf: (band, place) => colourIn(props, measured.length === 1 ? band : (measured[place] ?? '')),
  }
}

/** What the colours are: of several bars the columns that they measure, of columns the comparison's. */
function legendOf(model: BandModel, props: Props, compared: Compared | undefined): LegendEntry[] {
  const { as } = props
  if (as === 'bars' && model.series.length > 1) {
    return model.series.map(({ measure: { name, label } }) => ({ label, colour: colourIn(props, name) }))
  }
  return compared && as === 'columns' ? [{ label: compared.words, colour: 'var(--brand)', stroke: 'pale' }] : []
}

/** Which number is shown, where the reader chooses among several. */
function MeasureSwitch({ asked, measures }: { asked: ScreenMetric; measures: readonly string[] }) {
  const { say } = useWords()
  const { setChoice } = useScreen()
  const { id } = asked.description
  const shown = useMeasure(id, measures)
  const labels = measures.map((measure) => [measure, columnOf(asked.description, measure).label])
  return (
    <Segmented
      label={say('cards.number-shown')}
      options={Object.fromEntries(labels)}
      value={shown}
      onChange={(measure) => setChoice(id, measure === measures[0] ? null : measure)}
    />
  )
}

function useMeasure(card: string, [first = '', ...others]: readonly string[]): string {
  return useChoice(card, [first, ...others])
}

/** What of the answer the card shows, after the reader's choices. */
function usePart(asked: ScreenMetric, { id, adapt, isByChannel = false }: Props): Part | undefined {
  const channel = useContactChannel(id)
  const words = useWords()
  return partOf(asked, (answer, isEarlier) => adapt?.(answer, isEarlier) ?? answer, isByChannel ? channel : null, words)
}

function Choices({ asked, props }: { asked: ScreenMetric; props: Props }) {
  if (props.isByChannel) return <ChannelSwitch card={props.id} />
  return <MeasureSwitch asked={asked} measures={props.series.map(({ measure }) => measure)} />
}

/** Customers or revenue parted into bands: columns of one figure, or bars of one or several. */
export function BandCard(props: Props) {
  const { id, by, isOneAtATime = false, isByChannel = false, height = 208, className = '', emptyWords } = props
  const asked = useScreenMetric(id)
  const money = useProject()
  const words = useWords()
  const part = usePart(asked, props)
  const measures = props.series.map(({ measure }) => measure)
  const measure = useMeasure(id, measures)
  const series = isOneAtATime ? props.series.filter((one) => one.measure === measure) : props.series
  const model = part && prepareBands({ ...part, by, series })
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: areBandsEmpty(model),
    picture: <Chart drawing={drawingOf(model, { ...props, series })} money={money} height={height} />,
    legend: legendOf(model, props, part.comparison),
    ...(part.words === null ? {} : { part: part.words }),
  }
  const { answer, description } = asked
  return (
    <ChartCard
      card={id}
      {...(props.heading && { heading: props.heading })}
      asked={asked}
      view={view}
      height={height}
      emptyWords={emptyWords}
      className={className}
      {...(isOneAtATime || isByChannel ? { choices: <Choices asked={asked} props={props} /> } : {})}
      areChoicesShort
      areChoicesKept={isByChannel}
      foot={(asTable) => (
        <>
          {props.note}
          {answer && description.time !== 'period' && (series.length === 1 || asTable) && (
            <span>{words.say('cards.as-of', { day: formatDay(answer.period.to, words) })}</span>
          )}
        </>
      )}
    />
  )
}
