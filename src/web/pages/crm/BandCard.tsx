import { useProject } from '../../api.ts'
import { Chart, type Drawing } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import type { LegendEntry } from '../../charts/legend-entry.ts'
import { areBandsEmpty, type BandModel, prepareBands, type SeriesChoice } from '../../charts/prepare-bands.ts'
import type { Compared } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
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

/** What the colours are: of bars the columns that they measure, of columns the comparison's. */
function legendOf(model: BandModel, { as, colours }: Props, compared: Compared | undefined): LegendEntry[] {
  if (as === 'bars') {
    return model.series.map(({ measure: { name, label } }) => ({ label, colour: colourIn(colours, name) }))
  }
  return compared ? [{ label: compared.words, colour: 'var(--brand)', stroke: 'pale' }] : []
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
    legend: legendOf(model, props, compared),
  }
  return (
    <ChartCard
      card={props.id}
      asked={asked}
      view={view}
      height={height}
      emptyWords={props.emptyWords}
      className={props.className ?? ''}
      foot={(asTable) =>
        answer && (props.as === 'columns' || asTable) && <span>As of {formatDay(answer.period.to)}</span>
      }
    />
  )
}
