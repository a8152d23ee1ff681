import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts'
import { formatValue, type MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { markClass } from '../people/marks.ts'
import { wrapWords } from './bar-labels.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { chartText, stackWords } from './chart-words.ts'
import type { StackModel } from './prepare-stacks.ts'

type Props = {
  model: StackModel
  money: MoneyOf
  width: number
  height: number
  /** A colour for every part, from the bottom up. */
  colours: readonly string[]
}

/** Upright columns made of parts, the whole written on top; the comparison's whole stands pale beside it. */
export function StackColumns({ model, money, width, height, colours }: Props) {
  const words = useWords()
  const { stacks, parts, measure, extent, hasComparison } = model
  const barSize = Math.min(56, Math.floor((width / Math.max(1, stacks.length)) * 0.4))
  const slot = width / Math.max(1, stacks.length)
  const isWrapped = stacks.some(({ label }) => wrapWords(label, slot).length > 1)
  const top = parts.length - 1
  return (
    <BarChart
      // Recharts places bars in the order in which they came; the pale one comes late and belongs first.
      key={hasComparison ? 'compared' : 'alone'}
      data={[...stacks]}
      width={width}
      height={height}
      barGap={4}
      margin={{ top: 24, right: 0, bottom: 0, left: 0 }}
      aria-label={chartText(model, money, words)}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" horizontalValues={[0]} />
      <XAxis
        dataKey="label"
        interval={0}
        height={isWrapped ? 44 : 30}
        tick={({ x, y, payload }) => (
          <text textAnchor="middle" fontSize={12} fill="var(--soft)">
            {wrapWords(String(payload.value), slot).map((line, index) => (
              <tspan key={line} x={x} y={Number(y) + 8 + index * 14}>
                {line}
              </tspan>
            ))}
          </text>
        )}
        tickLine={false}
        axisLine={{ stroke: 'var(--line)' }}
        tickMargin={8}
      />
      <YAxis hide domain={[...extent]} />
      <Tooltip
        cursor={{ fill: 'var(--line)', fillOpacity: 0.4 }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const stack = active ? stacks[Number(activeIndex)] : undefined
          return <ChartTooltip words={stack ? stackWords(model, stack, colours, money, words) : null} />
        }}
      />
      {hasComparison && (
        <Bar
          dataKey="before"
          // Recharts places stacked bars before others; alone in a stack, it keeps its place before the next.
          stackId="before"
          fill="var(--edge)"
          fillOpacity={0.3}
          barSize={Math.round(barSize / 3)}
          radius={[4, 4, 0, 0]}
          animationDuration={300}
        />
      )}
      {parts.map(({ name }, place) => (
        <Bar
          key={name}
          className={markClass(place)}
          stackId="parts"
          dataKey={({ values }: { values: number[] }) => values[place]}
          fill={colours[place] ?? 'var(--brand)'}
          barSize={barSize}
          animationDuration={300}
        >
          {place === top && (
            <LabelList
              content={({ x, y, width: columnWidth, index }) => (
                <text
                  x={Number(x) + Number(columnWidth) / 2}
                  y={Number(y) - 8}
                  textAnchor="middle"
                  fontSize={12}
                  fontWeight={600}
                  fill="var(--ink)"
                >
                  {formatValue(stacks[index ?? -1]?.total, measure.unit, money, words, { short: true })}
                </text>
              )}
            />
          )}
        </Bar>
      ))}
    </BarChart>
  )
}
