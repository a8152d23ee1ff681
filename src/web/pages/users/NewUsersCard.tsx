import { useProject } from '../../api.ts'
import { Chart } from '../../charts/Chart.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { lineLegend } from '../../charts/line-legend.ts'
import { isLineEmpty, prepareLine } from '../../charts/prepare-line.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { GrainSwitch } from '../../controls/GrainSwitch.tsx'
import { useWords } from '../../messages/language.ts'

const card = 'new-users-over-time'
const colour = 'var(--brand)'
const height = 240

/** How many came in each bucket, beside those of the comparison. */
export function NewUsersCard() {
  const asked = useScreenMetric(card)
  const money = useProject()
  const words = useWords()
  const { description, answer, compared } = asked
  const model =
    answer &&
    prepareLine(
      { description, rows: answer.rows, period: answer.period, measure: 'customers', comparison: compared },
      words,
    )
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: isLineEmpty(model),
    picture: <Chart drawing={{ as: 'time-columns', model, colour }} money={money} height={height} />,
    legend: lineLegend(model, { colour, compared }, { money, words, dotted: 'charts.not-a-whole' }),
  }
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      view={view}
      height={height}
      emptyWords={words.say('users.nobody-new')}
      foot={() => <GrainSwitch />}
    />
  )
}
