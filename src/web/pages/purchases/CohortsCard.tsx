import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { CohortGrid } from '../../charts/CohortGrid.tsx'
import { prepareCohorts } from '../../charts/prepare-cohorts.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { useWords } from '../../messages/language.ts'

const card = 'retention-cohorts'
/** Fewer months than these say little of coming back. */
const tellingMonths = 4

/** The way to more cohorts, where the period holds few. */
function LongerPeriod() {
  const { setPeriod } = useScreen()
  const { say } = useWords()
  return (
    <button
      type="button"
      onClick={() => setPeriod('last-12-months')}
      className="min-h-6 font-medium text-ink underline underline-offset-2"
    >
      {say('cohorts.longer')}
    </button>
  )
}

/** Who came back, month by month after their first purchase. */
export function CohortsCard() {
  const asked = useScreenMetric(card, { isCompared: false })
  const money = useProject()
  const { say } = useWords()
  const { description, answer } = asked
  const model = answer && prepareCohorts({ description, rows: answer.rows, period: answer.period })
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: model.cohorts.length === 0,
    grain: 'month',
    picture: <CohortGrid label={say('cohorts.by-month', { title: description.label })} model={model} money={money} />,
  }
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      view={view}
      height={280}
      pictureWord={say('charts.grid')}
      emptyWords={say('cohorts.empty')}
      foot={(asTable) => (
        <>
          {!asTable && <span>{say('cohorts.foot')}</span>}
          {!asTable && model?.hasPartial && (
            <span className="flex items-center gap-1.5">
              <i aria-hidden className="size-3 rounded-[3px] border border-dashed border-edge" />
              {say('charts.bucket-not-over', { grain: 'month' })}
            </span>
          )}
          {model && model.months.length < tellingMonths && <LongerPeriod />}
        </>
      )}
    />
  )
}
