import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { MatrixGrid } from '../../charts/MatrixGrid.tsx'
import { binWords, prepareBins } from '../../charts/prepare-bins.ts'
import { prepareMatrix } from '../../charts/prepare-matrix.ts'
import { columnOf } from '../../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../../charts/use-screen-metric.ts'
import { Segmented } from '../../controls/Segmented.tsx'
import { useChoice, useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

const card = 'rfm-matrix'
/** What colours the cells: the segment that most of a cell are in, or how much of a number it holds. */
const colourings = ['segment', 'customers', 'share', 'averageRevenue', 'revenue'] as const
const height = 430

/** What the scores of an axis mean on this day. */
function useScoreWords(bins: ScreenMetric) {
  const money = useProject()
  const words = useWords()
  const model = bins.answer && prepareBins(bins.description, bins.answer.rows)
  return (axis: string) => (score: number) => {
    const found = model?.axes.find((one) => one.axis === axis)
    const bin = found?.bins.find((one) => one.score === score)
    return found && bin ? binWords(found.unit, bin, money, words) : null
  }
}

function ColouringChoice({ description }: Pick<ScreenMetric, 'description'>) {
  const { setChoice } = useScreen()
  const { say } = useWords()
  const labelOf = (column: string): string => columnOf(description, column).label
  return (
    <Segmented
      label={say('rfm.grid.choose')}
      options={{
        segment: say('rfm.grid.segment'),
        customers: labelOf('customers'),
        share: labelOf('share'),
        averageRevenue: labelOf('averageRevenue'),
        revenue: labelOf('revenue'),
      }}
      value={useChoice(card, colourings)}
      onChange={(chosen) => setChoice(card, chosen === colourings[0] ? null : chosen)}
    />
  )
}

/** The grid of recency by frequency, its segments outlined and named. */
export function GridCard({ bins }: { bins: ScreenMetric }) {
  const asked = useScreenMetric(card, { isCompared: false })
  const money = useProject()
  const words = useWords()
  const { say } = words
  const wordsOf = useScoreWords(bins)
  const { description, answer } = asked
  const chosen = useChoice(card, colourings)
  const isBySegment = chosen === 'segment'
  const model =
    answer &&
    prepareMatrix({
      description,
      rows: answer.rows,
      measure: isBySegment ? 'customers' : chosen,
      colouring: isBySegment ? 'segment' : 'heat',
    })
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
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      view={view}
      height={height}
      pictureWord={say('charts.grid')}
      emptyWords={say('matrix.empty')}
      choices={<ColouringChoice description={description} />}
      foot={(asTable) =>
        answer && (
          <span>
            {say(asTable ? 'cards.as-of' : isBySegment ? 'rfm.grid.foot' : 'rfm.grid.foot-heat', {
              day: formatDay(answer.period.to, words),
            })}
          </span>
        )
      }
    />
  )
}
