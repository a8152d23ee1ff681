import { useProject } from '../../api.ts'
import { Chart, type Drawing } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { Legend } from '../../charts/Legend.tsx'
import { areBandsEmpty, type BandModel, prepareBands, type SeriesChoice } from '../../charts/prepare-bands.ts'
import type { Compared } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'

type Props = {
  id: string
  /** The column that parts the customers. */
  by: string
  as: 'columns' | 'bars'
  series: readonly SeriesChoice[]
  /** Columns are coloured by band, bars by the column that they measure. */
  colours: Readonly<Record<string, string>>
  emptyWords: string
  height?: number
  className?: string
}

const colourIn = (colours: Props['colours'], key: string): string => colours[key] ?? 'var(--brand)'

function drawingOf(model: BandModel, { as, colours }: Props): Drawing {
  if (as === 'columns') return { as, model, colourOf: (band) => colourIn(colours, band) }
  return { as, model, colours: model.series.map(({ measure }) => colourIn(colours, measure.name)) }
}

type FootProps = Props & { model: BandModel; compared: Compared | undefined; asTable: boolean }

/** What the colours are, and for columns which day they show. */
function Foot({ as, colours, model, compared, asTable }: FootProps) {
  const { period } = useScreen()
  if (as === 'columns' || asTable) {
    return (
      <span>
        As of {formatDay(period.to)}
        {compared && !asTable && ` · pale: ${compared.words}`}
      </span>
    )
  }
  const entries = model.series.map(({ measure: { name, label } }) => ({ label, colour: colourIn(colours, name) }))
  return <Legend entries={entries} />
}

/** Customers parted into bands: columns of one figure, or bars of several. */
export function BandCard(props: Props) {
  const asked = useScreenMetric(props.id)
  const money = useProject()
  const { description, answer, compared } = asked
  const { height = 208 } = props
  const model =
    answer && prepareBands({ description, rows: answer.rows, by: props.by, series: props.series, comparison: compared })
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: areBandsEmpty(model),
    picture: <Chart drawing={drawingOf(model, props)} money={money} height={height} />,
  }
  return (
    <ChartCard
      card={props.id}
      asked={asked}
      view={view}
      height={height}
      emptyWords={props.emptyWords}
      className={props.className ?? ''}
      foot={(asTable) => model && <Foot {...props} model={model} compared={compared} asTable={asTable} />}
    />
  )
}
