import type { AnswerRow } from '../../../catalog/metric.ts'
import type { Segment } from '../../../catalog/rfm/scheme.ts'
import { useProject } from '../../api.ts'
import { ChangeMark } from '../../cards/ChangeMark.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { columnOf, figure, inNamedOrder, text, withComparison } from '../../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../../charts/use-screen-metric.ts'
import { formatDay, formatValue } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'
import { behindOf } from '../../people/telling.ts'
import { SegmentName } from './SegmentName.tsx'

const card = 'rfm-segments'
const height = 560
const shown = ['customers', 'share', 'revenue', 'averageRevenue', 'averageRecency', 'averageFrequency']
const headClass = 'border-b border-line pb-1.5 align-bottom text-xs font-medium text-soft'

type RowProps = { asked: ScreenMetric; row: AnswerRow; segment: Segment | undefined }

/** A segment: who is in it, what it is worth, how it changed, and what to do about it. */
function SegmentRow({ asked: { description, compared }, row, segment }: RowProps) {
  const money = useProject()
  const words = useWords()
  const key = text(row, 'segment') ?? ''
  const before = compared?.rows.find((earlier) => earlier.segment === key)
  return (
    <tr className="*:border-b *:border-line *:py-2 last:*:border-b-0">
      <th scope="row" className="min-w-44 pr-3 text-left align-top font-normal">
        <SegmentName column={columnOf(description, 'segment')} segment={key} />
        {segment && <span className="mt-0.5 block text-xs leading-4 text-soft">{segment.description}</span>}
      </th>
      {shown.map((name) => (
        <td key={name} className={`pl-3 text-right align-top ${name === 'customers' ? 'font-semibold' : ''}`}>
          <PeopleLink people={behindOf(row, name)}>
            {formatValue(figure(row, name), columnOf(description, name).unit, money, words, {
              short: name === 'revenue',
            })}
          </PeopleLink>
        </td>
      ))}
      {compared && (
        <td className="pl-3 text-right align-top">
          <ChangeMark now={figure(row, 'customers')} before={figure(before, 'customers')} better={description.better} />
        </td>
      )}
      <td className="min-w-56 pl-5 align-top text-xs leading-4 text-soft">{segment?.action}</td>
    </tr>
  )
}

function SegmentTable({ asked }: { asked: ScreenMetric }) {
  const { description, answer, compared } = asked
  const words = useWords()
  const { say } = words
  const segments = columnOf(description, 'segment')
  const scheme = answer?.scheme && words.scheme(answer.scheme)
  return (
    <section
      aria-label={say('rfm.segments.list', { title: description.label })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      <table className="w-full border-separate border-spacing-0 text-[13px] tabular-nums">
        <thead>
          <tr>
            <th scope="col" className={`${headClass} text-left`}>
              {segments.label}
            </th>
            {shown.map((name) => (
              <th key={name} scope="col" className={`${headClass} pl-3 text-right`}>
                {columnOf(description, name).label}
              </th>
            ))}
            {compared && (
              <th scope="col" className={`${headClass} pl-3 text-right`}>
                {say('segments.against', { days: compared.words })}
              </th>
            )}
            <th scope="col" className={`${headClass} pl-5 text-left`}>
              {say('rfm.action')}
            </th>
          </tr>
        </thead>
        <tbody>
          {inNamedOrder(answer?.rows ?? [], segments).map((row) => (
            <SegmentRow
              key={text(row, 'segment')}
              asked={asked}
              row={row}
              segment={scheme?.segments.find(({ key }) => key === row.segment)}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Every segment of the day, with what it is and what to do about it. */
export function SegmentsCard() {
  const asked = useScreenMetric(card)
  const words = useWords()
  const { description, answer, compared } = asked
  const rows = answer && inNamedOrder(answer.rows, columnOf(description, 'segment'))
  const table = rows && { columns: description.columns, rows }
  const before = rows?.map(({ segment }) => compared?.rows.find((row) => row.segment === segment)) ?? []
  const view: View | undefined = table && {
    table: compared ? withComparison(table, 'customers', before, compared.words) : table,
    isEmpty: table.rows.every((row) => !figure(row, 'customers')),
    picture: <SegmentTable asked={asked} />,
  }
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      view={view}
      height={height}
      pictureWord={words.say('charts.list')}
      emptyWords={words.say('segments.empty')}
      foot={() => answer && <span>{words.say('cards.as-of', { day: formatDay(answer.period.to, words) })}</span>}
    />
  )
}
