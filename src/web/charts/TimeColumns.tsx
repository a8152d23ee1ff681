import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts'
import type { MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { timeAxis, valueAxis } from './axis-props.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { chartText, pointWords } from './chart-words.ts'
import type { LineModel } from './prepare-line.ts'

type Props = { model: LineModel; money: MoneyOf; width: number; height: number; colour: string }

/** One number over time as columns from zero: a bucket that is not over is hollow, the comparison pale beside. */
export function TimeColumns({ model, money, width, height, colour }: Props) {
  const words = useWords()
  const { points, ticks, grain, measure, hasComparison } = model
  const drawn = points.map(({ bucket, value, before, isPartial }) => ({
    bucket,
    before,
    whole: isPartial ? null : value,
    partial: isPartial ? value : null,
  }))
  const bucketWidth = (width - 80) / Math.max(1, points.length)
  const barSize = Math.max(1, Math.min(40, Math.floor(bucketWidth * (hasComparison ? 0.52 : 0.72))))
  const radius: [number, number, number, number] = [3, 3, 0, 0]
  return (
    <BarChart
      // Recharts places bars in the order in which they came; the pale one comes late and belongs first.
      key={hasComparison ? 'compared' : 'alone'}
      data={drawn}
      width={width}
      height={height}
      barGap={1}
      margin={{ top: 8, right: 28, bottom: 0, left: 0 }}
      aria-label={chartText(model, money, words)}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis {...timeAxis(points, grain, width, words)} />
      <YAxis {...valueAxis(ticks, measure.unit, money, words)} />
      <Tooltip
        cursor={{ fill: 'var(--line)', fillOpacity: 0.4 }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const point = active ? points[Number(activeIndex)] : undefined
          return <ChartTooltip words={point ? pointWords(model, point, money, words, colour) : null} />
        }}
      />
      {hasComparison && (
        <Bar
          dataKey="before"
          // Recharts places stacked bars before others; alone in a stack, it keeps its place before the next.
          stackId="before"
          fill={colour}
          fillOpacity={0.3}
          barSize={Math.max(1, Math.round(barSize / 3))}
          radius={radius}
          animationDuration={300}
        />
      )}
      <Bar dataKey="whole" stackId="now" fill={colour} barSize={barSize} radius={radius} animationDuration={300} />
      <Bar
        dataKey="partial"
        stackId="now"
        fill={colour}
        fillOpacity={0.12}
        stroke={colour}
        strokeDasharray="2 3"
        barSize={barSize}
        radius={radius}
        animationDuration={300}
      />
    </BarChart>
  )
}
