import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import { daySchema } from '../../sql/day.ts'
import { formatValue, type MoneyOf } from '../format.ts'
import { tickWords } from './bucket-words.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { chartText, pointWords } from './chart-words.ts'
import { type LineModel, strokes } from './prepare-line.ts'
import { timeTicks } from './time-axis.ts'

type Props = { model: LineModel; money: MoneyOf; width: number; height: number }

const axisText = { fontSize: 11, fill: 'var(--faint)' }
/** A label like "16 Nov" and the air around it. */
const pixelsPerTick = 84
const brand = { stroke: 'var(--brand)', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

/** Whether a point stands alone between gaps, where a line of one point would not be seen. */
const standsAlone = (values: readonly (number | null)[], index: number): boolean =>
  values[index] !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null

/** One number over time: whole buckets solid, an unfinished one dotted, the comparison pale behind. */
export function TimeLine({ model, money, width, height }: Props) {
  const { points, ticks, grain, measure } = model
  const drawn = strokes(points).map((stroke, index) => ({ ...stroke, ...points[index] }))
  const values = points.map(({ value }) => value)
  const labelled = timeTicks(
    points.map(({ bucket }) => bucket),
    grain,
    Math.max(2, Math.floor((width - 60) / pixelsPerTick)),
  )
  const words = tickWords(labelled, grain)
  return (
    <ComposedChart
      data={drawn}
      width={width}
      height={height}
      margin={{ top: 8, right: 28, bottom: 0, left: 0 }}
      aria-label={chartText(model, money)}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="bucket"
        ticks={labelled}
        interval={0}
        tickFormatter={(tick) => words(daySchema.parse(tick))}
        tick={axisText}
        tickLine={false}
        axisLine={{ stroke: 'var(--line)' }}
        tickMargin={8}
        height={28}
      />
      <YAxis
        ticks={ticks}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
        interval={0}
        tickFormatter={(tick) => formatValue(tick, measure.unit, money, { short: true })}
        tick={axisText}
        tickLine={false}
        axisLine={false}
        width={52}
      />
      <Tooltip
        cursor={{ stroke: 'var(--edge)', strokeDasharray: '3 3' }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const point = active ? points[Number(activeIndex)] : undefined
          return <ChartTooltip words={point ? pointWords(model, point, money) : null} />
        }}
      />
      <Area
        dataKey="value"
        stroke="none"
        fill="var(--brand)"
        fillOpacity={0.06}
        dot={({ cx, cy, index }) =>
          standsAlone(values, index) ? (
            <circle key={index} cx={cx} cy={cy} r={3.5} fill="var(--brand)" />
          ) : (
            <g key={index} />
          )
        }
        activeDot={false}
        animationDuration={300}
      />
      <Line
        {...brand}
        dataKey="before"
        strokeWidth={1.5}
        strokeOpacity={0.38}
        dot={false}
        activeDot={false}
        animationDuration={300}
      />
      <Line
        {...brand}
        dataKey="dotted"
        strokeDasharray="1 5"
        dot={false}
        activeDot={{ r: 4 }}
        animationDuration={300}
      />
      <Line {...brand} dataKey="solid" activeDot={{ r: 4 }} animationDuration={300} dot={false} />
    </ComposedChart>
  )
}
