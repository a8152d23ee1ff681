import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { MatrixGrid } from '../../charts/MatrixGrid.tsx'
import { binWords, prepareBins } from '../../charts/prepare-bins.ts'
import { prepareMatrix } from '../../charts/prepare-matrix.ts'
import { columnOf } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { Segmented } from '../../controls/Segmented.tsx'
import { useChoice, useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

const card = 'rfm-matrix'
const measures = ['customers', 'share', 'revenue', 'averageRevenue'] as const
const height = 396

/** What the scores of an axis mean on this day, from the bins. */
function useScoreWords() {
  const { description, answer } = useScreenMetric('rfm-bins', { isCompared: false })
  const money = useProject()
  const words = useWords()
  const model = answer && prepareBins(description, answer.rows)
  return (axis: string) => (score: number) => {
    const found = model?.axes.find((one) => one.axis === axis)
    const bin = found?.bins.find((one) => one.score === score)
    return found && bin ? binWords(found.unit, bin, money, words) : null
  }
}

/** The grid of recency by frequency in the colours of the segments. */
export function MatrixCard() {
  const asked = useScreenMetric(card, { isCompared: false })
  const { setChoice } = useScreen()
  const money = useProject()
  const words = useWords()
  const { say } = words
  const wordsOf = useScoreWords()
  const { description, answer } = asked
  const measure = useChoice(card, measures)
  const model = answer && prepareMatrix({ description, rows: answer.rows, measure })
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: model.rows.every(({ cells }) => cells.every(({ customers }) => customers === 0)),
    picture: (
      <MatrixGrid
        label={say('matrix.of', { title: description.label, measure: model.measure.label })}
        model={model}
        money={money}
        recencyWords={wordsOf('recency')}
        frequencyWords={wordsOf('frequency')}
      />
    ),
  }
  const options = {
    customers: columnOf(description, 'customers').label,
    share: columnOf(description, 'share').label,
    revenue: columnOf(description, 'revenue').label,
    averageRevenue: columnOf(description, 'averageRevenue').label,
  }
  return (
    <ChartCard
      card={card}
      asked={asked}
      view={view}
      height={height}
      pictureWord={say('charts.grid')}
      emptyWords={say('matrix.empty')}
      choices={
        <Segmented
          label={say('matrix.choose')}
          options={options}
          value={measure}
          onChange={(chosen) => setChoice(card, chosen === measures[0] ? null : chosen)}
        />
      }
      foot={(asTable) =>
        answer && (
          <span>{say(asTable ? 'cards.as-of' : 'matrix.foot', { day: formatDay(answer.period.to, words) })}</span>
        )
      }
    />
  )
}
