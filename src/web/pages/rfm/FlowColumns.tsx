import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { timeAxis, valueAxis } from '../../charts/axis-props.ts'
import { bucketWords } from '../../charts/bucket-words.ts'
import { ChartTooltip } from '../../charts/ChartTooltip.tsx'
import type { TooltipLine, TooltipWords } from '../../charts/chart-words.ts'
import type { DescribedMetric } from '../../charts/table.ts'
import { columnOf } from '../../charts/table.ts'
import { useWidth } from '../../charts/use-width.ts'
import { formatCount, type MoneyOf } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'
import { ChartPeople } from '../../people/ChartPeople.tsx'
import { markClass } from '../../people/marks.ts'
import type { FlowPoint, FlowsModel } from './prepare-evolution.ts'

type Props = { description: DescribedMetric; model: FlowsModel; money: MoneyOf; height: number }

/** What the tooltip of a bucket says: everyone who came, then everyone who left. */
function flowWords(
  description: DescribedMetric,
  { neighbours, grain }: FlowsModel,
  point: FlowPoint,
  words: Words,
): TooltipWords {
  const linesOf = (column: 'arrivals' | 'departures'): TooltipLine[] =>
    neighbours.flatMap(({ label, colour }, place) => {
      const value = Math.abs(point[column][place] ?? 0)
      if (value === 0) return []
      const people = (column === 'arrivals' ? point.peopleArrived : point.peopleLeft)[place]
      const mark = column === 'arrivals' ? place : neighbours.length + place
      return [
        {
          label: `${columnOf(description, column).label} · ${label}`,
          value: formatCount(value, words),
          note: null,
          colour: `var(--${colour})`,
          mark,
          people,
        },
      ]
    })
  return {
    title: bucketWords(point.bucket, grain, words),
    mark: point.isPartial ? words.say('charts.not-over') : null,
    lines: [...linesOf('arrivals'), ...linesOf('departures')],
  }
}

/** Who came to a segment upwards, who left it downwards, in the colours of where they were or went. */
export function FlowColumns({ description, model, money, height }: Props) {
  const [place, width] = useWidth()
  const words = useWords()
  const { points, neighbours, grain, ticks } = model
  return (
    <ChartPeople>
      <div ref={place} className="chart-place min-w-0" style={{ height }}>
        {width > 0 && (
          <BarChart
            data={points}
            width={width}
            height={height}
            stackOffset="sign"
            margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
            aria-label={words.say('rfm.flows.picture', {
              arrivals: formatCount(
                neighbours.reduce((sum, { arrivals }) => sum + arrivals, 0),
                words,
              ),
              departures: formatCount(
                neighbours.reduce((sum, { departures }) => sum + departures, 0),
                words,
              ),
            })}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis {...timeAxis(points, grain, width, words)} />
            <YAxis
              {...valueAxis(ticks, 'customers', money, words)}
              tickFormatter={(tick) => formatCount(Math.abs(Number(tick)), words)}
            />
            <Tooltip
              cursor={{ fill: 'var(--line)', fillOpacity: 0.4 }}
              isAnimationActive={false}
              content={({ active, activeIndex }) => {
                const point = active ? points[Number(activeIndex)] : undefined
                return <ChartTooltip words={point ? flowWords(description, model, point, words) : null} />
              }}
            />
            {(['arrivals', 'departures'] as const).flatMap((column, side) =>
              neighbours.map(({ segment, colour }, index) => (
                <Bar
                  key={`${column} ${segment}`}
                  className={markClass(side * neighbours.length + index)}
                  stackId="moves"
                  dataKey={(point: FlowPoint) => point[column][index]}
                  fill={`var(--${colour})`}
                  maxBarSize={40}
                  isAnimationActive={false}
                />
              )),
            )}
            <ReferenceLine y={0} stroke="var(--edge)" />
          </BarChart>
        )}
      </div>
    </ChartPeople>
  )
}
