import { CartesianGrid, Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import type { MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { markClass } from '../people/marks.ts'
import { timeAxis, valueAxis } from './axis-props.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { chartText, linesWords } from './chart-words.ts'
import { strokes } from './prepare-line.ts'
import type { LinesModel } from './prepare-lines.ts'

type Props = {
  model: LinesModel
  money: MoneyOf
  width: number
  height: number
  /** A colour for every line, in their order. */
  colours: readonly string[]
}

type Drawn = { bucket: string; strokes: { solid: number | null; dotted: number | null }[] }

const drawnOf = ({ points, series }: LinesModel): Drawn[] => {
  const perSeries = series.map((_, place) =>
    strokes(points.map(({ values, isPartial }) => ({ value: values[place] ?? null, isPartial }))),
  )
  return points.map(({ bucket }, index) => ({
    bucket,
    strokes: perSeries.map((line) => line[index] ?? { solid: null, dotted: null }),
  }))
}

/** Several sizes over time: whole buckets solid, one that is not over dotted. */
export function TimeLines({ model, money, width, height, colours }: Props) {
  const words = useWords()
  const { points, ticks, grain, series } = model
  const isAlone = points.length === 1
  return (
    <LineChart
      data={drawnOf(model)}
      width={width}
      height={height}
      margin={{ top: 8, right: 28, bottom: 0, left: 0 }}
      aria-label={chartText(model, money, words)}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis {...timeAxis(points, grain, width, words)} />
      <YAxis {...valueAxis(ticks, series[0]?.unit ?? 'number', money, words)} />
      <Tooltip
        cursor={{ stroke: 'var(--edge)', strokeDasharray: '3 3' }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const point = active ? points[Number(activeIndex)] : undefined
          return <ChartTooltip words={point ? linesWords(model, point, colours, money, words) : null} />
        }}
      />
      {series.flatMap(({ name }, place) => {
        const stroke = { stroke: colours[place] ?? 'var(--brand)', strokeWidth: 2, strokeLinecap: 'round' } as const
        const dot = { r: 4, fill: stroke.stroke, className: markClass(place) }
        return [
          <Line
            key={`${name} dotted`}
            {...stroke}
            dataKey={(row: Drawn) => row.strokes[place]?.dotted}
            strokeDasharray="1 5"
            dot={isAlone}
            activeDot={dot}
            animationDuration={300}
          />,
          <Line
            key={name}
            {...stroke}
            dataKey={(row: Drawn) => row.strokes[place]?.solid}
            dot={isAlone}
            activeDot={dot}
            animationDuration={300}
          />,
        ]
      })}
    </LineChart>
  )
}
