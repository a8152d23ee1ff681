import { useProject } from '../../api.ts'
import { ChangeMark } from '../../cards/ChangeMark.tsx'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { SegmentDot } from '../../charts/SegmentDot.tsx'
import { columnOf, figure, inNamedOrder, nameOf, text, withComparison } from '../../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../../charts/use-screen-metric.ts'
import { formatValue } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'
import { behindOf } from '../../people/telling.ts'

const height = 396
const shown = ['customers', 'share', 'revenue']

const headClass = 'border-b border-line pb-1.5 text-xs font-medium text-soft'

/** Revenue does not fit beside the rest in a narrow card; the table has it. */
const wideOnly = (column: string): string => (column === 'revenue' ? '@max-[380px]:hidden' : '')

/** The list of segments: how many, what part, what they brought, and how they changed. */
function SegmentList({ asked: { description, answer, compared } }: { asked: ScreenMetric }) {
  const money = useProject()
  const words = useWords()
  const { say } = words
  const segments = columnOf(description, 'segment')
  const columns = shown.map((name) => columnOf(description, name))
  return (
    <table className="w-full border-separate border-spacing-0 text-[13px] tabular-nums">
      <thead>
        <tr>
          <th scope="col" className={`${headClass} text-left`}>
            {segments.label}
          </th>
          {columns.map(({ name, label, unit }) => (
            <th key={name} scope="col" className={`${headClass} pl-2 text-right @min-[340px]:pl-3 ${wideOnly(name)}`}>
              {unit === 'percent' ? (
                <abbr title={label} className="no-underline">
                  {say('segments.share')}
                </abbr>
              ) : (
                label
              )}
            </th>
          ))}
          {compared && (
            <th scope="col" className={`${headClass} pl-2 text-right @min-[340px]:pl-3`}>
              <span className="sr-only">{columnOf(description, 'customers').label} </span>
              <span className="@min-[340px]:whitespace-nowrap">
                {say('segments.against', { days: compared.words })}
              </span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {inNamedOrder(answer?.rows ?? [], segments).map((row) => {
          const segment = text(row, 'segment') ?? ''
          const before = compared?.rows.find((candidate) => candidate.segment === segment)
          return (
            <tr key={segment}>
              <th scope="row" className="py-[7.5px] text-left font-normal @min-[340px]:whitespace-nowrap">
                <SegmentDot colour={segments.colours?.[segment]} />
                {nameOf(segments, segment)}
              </th>
              {columns.map(({ name, unit }, place) => (
                <td
                  key={name}
                  className={`pl-2 text-right @min-[340px]:pl-3 ${wideOnly(name)} ${place === 0 ? 'font-semibold' : 'text-soft'}`}
                >
                  <PeopleLink people={behindOf(row, name)}>
                    {formatValue(figure(row, name), unit, money, words, { short: unit === 'money' })}
                  </PeopleLink>
                </td>
              ))}
              {compared && (
                <td className="pl-2 text-right @min-[340px]:pl-3">
                  <ChangeMark
                    now={figure(row, 'customers')}
                    before={figure(before, 'customers')}
                    better={description.better}
                  />
                </td>
              )}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Spenders by segment, beside the grid that parts them. */
export function SegmentsCard() {
  const asked = useScreenMetric('rfm-segments')
  const { say } = useWords()
  const { description, answer, compared } = asked
  const earlier = (segment: unknown) => compared?.rows.find((row) => row.segment === segment)
  const rows = answer && inNamedOrder(answer.rows, columnOf(description, 'segment'))
  const table = rows && { columns: description.columns, rows }
  const before = rows?.map(({ segment }) => earlier(segment)) ?? []
  const view: View | undefined = table && {
    table: compared ? withComparison(table, 'customers', before, compared.words) : table,
    isEmpty: table.rows.every((row) => !figure(row, 'customers')),
    picture: (
      <div className="@container">
        <SegmentList asked={asked} />
      </div>
    ),
  }
  return (
    <ChartCard
      card="rfm-segments"
      asked={asked}
      view={view}
      height={height}
      pictureWord={say('charts.list')}
      emptyWords={say('segments.empty')}
    />
  )
}
