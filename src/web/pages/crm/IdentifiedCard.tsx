import { useProject } from '../../api.ts'
import { Chart } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { lineLegend } from '../../charts/line-legend.ts'
import { isLineEmpty, prepareLine } from '../../charts/prepare-line.ts'
import { columnOf } from '../../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../../charts/use-screen-metric.ts'
import { GrainSwitch } from '../../controls/GrainSwitch.tsx'
import { Segmented } from '../../controls/Segmented.tsx'
import { useChoice, useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'

const card = 'identified-over-time'
const kinds = ['identified', 'unidentified'] as const
const colours = { identified: 'var(--brand)', unidentified: 'var(--unknown)' }
const height = 240

function KindSwitch({ description }: Pick<ScreenMetric, 'description'>) {
  const { setChoice } = useScreen()
  const { say } = useWords()
  const options = {
    identified: columnOf(description, 'identified').label,
    unidentified: columnOf(description, 'unidentified').label,
  }
  return (
    <Segmented
      label={say('identified.choose')}
      options={options}
      value={useChoice(card, kinds)}
      onChange={(kind) => setChoice(card, kind === kinds[0] ? null : kind)}
    />
  )
}

/** Customers who can be reached, or those who cannot, at the end of each bucket. */
export function IdentifiedCard() {
  const asked = useScreenMetric(card)
  const money = useProject()
  const words = useWords()
  const kind = useChoice(card, kinds)
  const { description, answer, compared } = asked
  const colour = colours[kind]
  const model =
    answer &&
    prepareLine(
      { description, rows: answer.rows, period: answer.period, measure: kind, isState: true, comparison: compared },
      words,
    )
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: model.points.length === 0 || isLineEmpty(model),
    picture: <Chart drawing={{ as: 'time-columns', model, colour }} money={money} height={height} />,
    legend: lineLegend(model, { colour, compared }, { money, words, dotted: 'charts.bucket-not-over' }),
    part: model.measure.label,
  }
  return (
    <ChartCard
      card={card}
      asked={asked}
      view={view}
      height={height}
      emptyWords={words.say(`identified.empty.${kind}`)}
      choices={<KindSwitch description={description} />}
      areChoicesShort
      foot={() => <GrainSwitch />}
    />
  )
}
