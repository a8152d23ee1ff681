import { Area, CartesianGrid, ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts'
import type { MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { timeAxis, valueAxis } from './axis-props.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { chartText, pointWords } from './chart-words.ts'
import { type LineModel, strokes } from './prepare-line.ts'

type Props = { model: LineModel; money: MoneyOf; width: number; height: number }

const brand = { stroke: 'var(--brand)', strokeWidth: 2, strokeLinecap: 'round', strokeLinejoin: 'round' } as const

/** Whether a point stands alone between gaps, where a line of one point would not be seen. */
const standsAlone = (values: readonly (number | null)[], index: number): boolean =>
  values[index] !== null && (values[index - 1] ?? null) === null && (values[index + 1] ?? null) === null

/** One number over time: whole buckets solid, an unfinished one dotted, the comparison pale behind. */
export function TimeLine({ model, money, width, height }: Props) {
  const words = useWords()
  const { points, ticks, grain, measure } = model
  const drawn = strokes(points).map((stroke, index) => ({ ...stroke, ...points[index] }))
  const values = points.map(({ value }) => value)
  return (
    <ComposedChart
      data={drawn}
      width={width}
      height={height}
      margin={{ top: 8, right: 28, bottom: 0, left: 0 }}
      aria-label={chartText(model, money, words)}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis {...timeAxis(points, grain, width, words)} />
      <YAxis {...valueAxis(ticks, measure.unit, money, words)} />
      <Tooltip
        cursor={{ stroke: 'var(--edge)', strokeDasharray: '3 3' }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const point = active ? points[Number(activeIndex)] : undefined
          return <ChartTooltip words={point ? pointWords(model, point, money, words) : null} />
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
