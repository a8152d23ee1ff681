import { Bar, BarChart, CartesianGrid, LabelList, Tooltip, XAxis, YAxis } from 'recharts'
import { formatValue, type MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { bandWords, chartText } from './chart-words.ts'
import type { BandModel } from './prepare-bands.ts'

type Props = {
  model: BandModel
  money: MoneyOf
  width: number
  height: number
  /** The colour of a band by its key. */
  colourOf: (band: string) => string
}

const axisText = { fontSize: 12, fill: 'var(--soft)' }

type LabelProps = { model: BandModel; money: MoneyOf; index: number; x: number; y: number }

/** The figure and its share, right on the column. */
function ColumnLabel({ model, money, index, x, y }: LabelProps) {
  const words = useWords()
  const { measure, detail } = model.series[0] ?? {}
  const figures = model.bands[index]?.figures[0]
  if (!measure || !figures || figures.value === null) return null
  return (
    <text x={x} y={y - 8} textAnchor="middle" fontSize={12} fontWeight={600} fill="var(--ink)">
      {formatValue(figures.value, measure.unit, money, words, { short: true })}
      {detail && (
        <tspan dx={5} fontWeight={400} fill="var(--soft)">
          {formatValue(figures.detail, detail.unit, money, words)}
        </tspan>
      )}
    </text>
  )
}

/** Upright columns from zero, one for each band, with its figure on top; the comparison's stands pale beside it. */
export function BandColumns({ model, money, width, height, colourOf }: Props) {
  const words = useWords()
  const { bands, extent, hasComparison } = model
  const drawn = bands.map(({ key, label, figures }) => ({
    label,
    value: figures[0]?.value ?? null,
    before: figures[0]?.before ?? null,
    fill: colourOf(key),
  }))
  const barSize = Math.min(74, Math.floor((width / Math.max(1, bands.length)) * 0.4))
  return (
    <BarChart
      // Recharts places bars in the order in which they came; the pale one comes late and belongs first.
      key={hasComparison ? 'compared' : 'alone'}
      data={drawn}
      width={width}
      height={height}
      barGap={4}
      margin={{ top: 24, right: 0, bottom: 0, left: 0 }}
      aria-label={chartText(model, money, words)}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" horizontalValues={[0]} />
      <XAxis dataKey="label" tick={axisText} tickLine={false} axisLine={{ stroke: 'var(--line)' }} tickMargin={8} />
      <YAxis hide domain={[...extent]} />
      <Tooltip
        cursor={{ fill: 'var(--line)', fillOpacity: 0.4 }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const band = active ? bands[Number(activeIndex)] : undefined
          return <ChartTooltip words={band ? bandWords(model, band, [colourOf(band.key)], money, words) : null} />
        }}
      />
      {hasComparison && (
        <Bar
          dataKey="before"
          barSize={Math.round(barSize / 3)}
          fillOpacity={0.3}
          radius={[4, 4, 0, 0]}
          animationDuration={300}
        />
      )}
      <Bar dataKey="value" minPointSize={2} barSize={barSize} radius={[4, 4, 0, 0]} animationDuration={300}>
        <LabelList
          content={({ x, y, width: columnWidth, index }) => (
            <ColumnLabel
              model={model}
              money={money}
              index={index ?? -1}
              x={Number(x) + Number(columnWidth) / 2}
              y={Number(y)}
            />
          )}
        />
      </Bar>
    </BarChart>
  )
}
