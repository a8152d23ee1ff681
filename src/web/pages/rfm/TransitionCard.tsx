import type { Behind } from '../../../catalog/people/behind.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { type ScreenMetric, useScreenMetric } from '../../charts/use-screen-metric.ts'
import { Segmented } from '../../controls/Segmented.tsx'
import { useChoice, useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { useBegan } from '../../people/use-people.ts'
import { FlowDiagram } from './FlowDiagram.tsx'
import { MovesDays } from './MovesDays.tsx'
import { prepareTransition } from './prepare-transition.ts'
import { TransitionTable } from './TransitionTable.tsx'

const card = 'rfm-transition'
const views = ['heat', 'flow'] as const
const height = 560

function ViewChoice() {
  const { setChoice } = useScreen()
  const { say } = useWords()
  return (
    <Segmented
      label={say('rfm.moves.choose')}
      options={{ heat: say('rfm.moves.heat'), flow: say('rfm.moves.flow') }}
      value={useChoice(card, views)}
      onChange={(chosen) => setChoice(card, chosen === views[0] ? null : chosen)}
    />
  )
}

function viewOf(
  { description, answer, isStale }: ScreenMetric,
  changes: ScreenMetric,
  began: Behind | undefined,
  isFlow: boolean,
): View | undefined {
  if (answer === undefined) return undefined
  const isSameQuestion = !isStale && !changes.isStale
  const model = prepareTransition(description, answer.rows, isSameQuestion ? changes.answer?.rows : [], began)
  return {
    table: { columns: description.columns, rows: answer.rows },
    isEmpty: model.total === 0,
    picture: isFlow ? (
      <FlowDiagram label={description.label} model={model} height={height} />
    ) : (
      <TransitionTable label={description.label} model={model} />
    ),
    // The bands are labelled where they begin and end.
    ...(isFlow ? { legend: [] } : {}),
  }
}

/** How people moved between the segments from one day to another: a heat map, or a flow diagram. */
export function TransitionCard() {
  const asked = useScreenMetric(card, { isCompared: false })
  const changes = useScreenMetric('rfm-changes', { isCompared: false })
  const began = useBegan(asked.answer)
  const words = useWords()
  const { say } = words
  const isFlow = useChoice(card, views) === 'flow'
  const { description, answer } = asked
  const days = answer && {
    from: formatDay(answer.period.from, words),
    to: formatDay(answer.period.to, words),
  }
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      title={
        days ? say('rfm.moves.title', { title: description.label, from: days.from, to: days.to }) : description.label
      }
      view={viewOf(asked, changes, began, isFlow)}
      height={height}
      emptyWords={say('matrix.empty')}
      choices={<ViewChoice />}
      areChoicesShort
      foot={(asTable) => (
        <>
          <MovesDays />
          {!asTable && <span>{say(isFlow ? 'rfm.moves.foot-flow' : 'rfm.moves.foot')}</span>}
        </>
      )}
    />
  )
}
