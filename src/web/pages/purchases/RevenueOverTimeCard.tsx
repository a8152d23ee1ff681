import { useProject } from '../../api.ts'
import { Chart } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { Legend } from '../../charts/Legend.tsx'
import { isLineEmpty, type LineModel, prepareLine } from '../../charts/prepare-line.ts'
import { columnOf } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { Segmented } from '../../controls/Segmented.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { grainWords } from '../../controls/words.ts'

const card = 'revenue-over-time'
const measures = ['revenue', 'purchases', 'buyers', 'averageOrderValue', 'itemsPerPurchase', 'refunds'] as const
const height = 340

/** The numbers that the line can show, in the words of the catalogue. */
function MeasureChoice() {
  const { description } = useScreenMetric(card)
  const { choice, setChoice } = useScreen()
  const labelOf = (measure: (typeof measures)[number]): string => columnOf(description, measure).label
  const options = {
    revenue: labelOf('revenue'),
    purchases: labelOf('purchases'),
    buyers: labelOf('buyers'),
    averageOrderValue: labelOf('averageOrderValue'),
    itemsPerPurchase: labelOf('itemsPerPurchase'),
    refunds: labelOf('refunds'),
  }
  return (
    <Segmented
      label="Number shown"
      options={options}
      value={choice(card, measures)}
      onChange={(measure) => setChoice(card, measure === measures[0] ? null : measure)}
    />
  )
}

function PeriodLegend({ model, words }: { model: LineModel; words: string }) {
  return (
    <Legend
      entries={[
        { label: model.measure.label, colour: 'var(--brand)' },
        { label: words, colour: 'var(--brand)', isPale: true },
      ]}
    />
  )
}

/** One number of the purchases over time, with the comparison pale behind it. */
export function RevenueOverTimeCard() {
  const asked = useScreenMetric(card)
  const money = useProject()
  const { choice, grain, setGrain } = useScreen()
  const { description, answer, compared } = asked
  const measure = choice(card, measures)
  const model =
    answer && prepareLine({ description, rows: answer.rows, period: answer.period, measure, comparison: compared })
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: isLineEmpty(model),
    picture: <Chart drawing={{ as: 'line', model }} money={money} height={height} />,
  }
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      view={view}
      height={height}
      emptyWords="Nothing was bought in this period with these filters. Choose other days or remove a filter."
      choices={<MeasureChoice />}
      foot={(asTable) => (
        <>
          <Segmented label="Width of a bucket" options={grainWords} value={grain} onChange={setGrain} />
          {model && compared && !asTable && <PeriodLegend model={model} words={compared.words} />}
          {model?.hasPartial && !asTable && <span>dotted: not a whole {grain}</span>}
        </>
      )}
    />
  )
}
