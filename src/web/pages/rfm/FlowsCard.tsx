import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import type { TableColumn } from '../../charts/table.ts'
import { columnOf } from '../../charts/table.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { formatCount } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { FlowColumns } from './FlowColumns.tsx'
import { OverTimeFoot } from './OverTimeFoot.tsx'
import { type Neighbour, prepareFlows } from './prepare-evolution.ts'
import { SegmentName } from './SegmentName.tsx'

const height = 280

type RankedProps = {
  title: string
  column: TableColumn
  neighbours: readonly Neighbour[]
  by: 'arrivals' | 'departures'
}

/** Where people came from in all, or went to, the most first. */
function Ranked({ title, column, neighbours, by }: RankedProps) {
  const words = useWords()
  const ranked = neighbours.filter((one) => one[by] > 0).toSorted((one, other) => other[by] - one[by])
  const greatest = ranked[0]?.[by] ?? 1
  return (
    <table className="w-full border-separate border-spacing-0 self-start text-[13px] tabular-nums">
      <caption className="pb-1 text-left text-xs font-medium text-soft">{title}</caption>
      <tbody>
        {ranked.map((one) => (
          <tr key={one.segment}>
            <th scope="row" className="pr-3 text-left font-normal">
              <SegmentName column={column} segment={one.segment} />
            </th>
            <td aria-hidden className="w-full">
              <span
                className="block h-2.5 rounded-[3px]"
                style={{ background: `var(--${one.colour})`, width: `${Math.max(1, (100 * one[by]) / greatest)}%` }}
              />
            </td>
            <td className="pl-2 text-right">{formatCount(one[by], words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Who came to the segment looked at and from where, who left it and for where, bucket by bucket. */
export function FlowsCard({ name }: { name: string }) {
  const asked = useScreenMetric('rfm-flows', { isCompared: false })
  const money = useProject()
  const { say } = useWords()
  const { description, answer } = asked
  const model = answer && prepareFlows(description, answer.rows, answer.period)
  const segments = columnOf(description, 'segment')
  const view: View | undefined = model && {
    table: { columns: description.columns, rows: answer.rows },
    isEmpty: model.neighbours.length === 0,
    part: name,
    picture: (
      <div className="grid gap-x-8 gap-y-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <FlowColumns description={description} model={model} money={money} height={height} />
        <div className="grid content-start gap-x-8 gap-y-3 md:grid-cols-2">
          <Ranked title={say('rfm.flows.came-from')} column={segments} neighbours={model.neighbours} by="arrivals" />
          <Ranked title={say('rfm.flows.went-to')} column={segments} neighbours={model.neighbours} by="departures" />
        </div>
      </div>
    ),
    legend: model.neighbours.map(({ label, colour }) => ({ label, colour: `var(--${colour})` })),
  }
  return (
    <ChartCard
      card="rfm-flows"
      asked={asked}
      title={say('rfm.flows.title', { segment: name })}
      view={view}
      height={height}
      emptyWords={say('rfm.flows.empty')}
      foot={() => <OverTimeFoot />}
    />
  )
}
