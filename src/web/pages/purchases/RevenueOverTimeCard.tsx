import { useProject } from '../../api.ts'
import { Chart } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import type { LegendEntry } from '../../charts/legend-entry.ts'
import { isLineEmpty, type LineModel, prepareLine } from '../../charts/prepare-line.ts'
import { type Compared, columnOf } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { GrainSwitch } from '../../controls/GrainSwitch.tsx'
import { Segmented } from '../../controls/Segmented.tsx'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'

const card = 'revenue-over-time'
const measures = ['revenue', 'purchases', 'buyers', 'averageOrderValue', 'itemsPerPurchase', 'refunds'] as const
const height = 340

/** The numbers that the line can show, in the words of the catalogue. */
function MeasureChoice() {
  const { description } = useScreenMetric(card)
  const { choice, setChoice } = useScreen()
  const { say } = useWords()
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
      label={say('cards.number-shown')}
      options={options}
      value={choice(card, measures)}
      onChange={(measure) => setChoice(card, measure === measures[0] ? null : measure)}
    />
  )
}

function legendOf(
  { measure, grain, hasPartial }: LineModel,
  compared: Compared | undefined,
  { say }: Words,
): LegendEntry[] {
  const colour = 'var(--brand)'
  return [
    { label: measure.label, colour },
    ...(compared ? [{ label: compared.words, colour, stroke: 'pale' } as const] : []),
    ...(hasPartial ? [{ label: say('charts.not-a-whole', { grain }), colour, stroke: 'dotted' } as const] : []),
  ]
}

/** One number of the purchases over time, with the comparison pale behind it. */
export function RevenueOverTimeCard() {
  const asked = useScreenMetric(card)
  const money = useProject()
  const words = useWords()
  const { choice, filters } = useScreen()
  const { description, answer, compared } = asked
  const measure = choice(card, measures)
  const model =
    answer &&
    prepareLine({ description, rows: answer.rows, period: answer.period, measure, comparison: compared }, words)
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: isLineEmpty(model),
    picture: <Chart drawing={{ as: 'line', model }} money={money} height={height} />,
    legend: legendOf(model, compared, words),
  }
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      view={view}
      height={height}
      emptyWords={words.say(Object.keys(filters).length > 0 ? 'purchases.empty-filtered' : 'purchases.empty')}
      choices={<MeasureChoice />}
      foot={() => <GrainSwitch />}
    />
  )
}
