import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts'
import { formatValue, type MoneyOf } from '../format.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { bandWords, chartText } from './chart-words.ts'
import type { BandModel } from './prepare-bands.ts'

type Props = {
  model: BandModel
  money: MoneyOf
  width: number
  height: number
  /** A colour for every series, in their order. */
  colours: readonly string[]
}

// Tabular figures would set the hyphen of "One-time" as wide as a digit.
const axisText = { fontSize: 12, fill: 'var(--ink)', fontWeight: 600, style: { fontFeatureSettings: 'normal' } }
/** Room for a figure and its share at the end of the longest bar. */
const labelRoom = 116

type LabelProps = { model: BandModel; money: MoneyOf; series: number; index: number; x: number; y: number }

/** The share and the figure behind it, at the end of a bar. */
function BarLabel({ model, money, series, index, x, y }: LabelProps) {
  const { measure, detail } = model.series[series] ?? {}
  const figures = model.bands[index]?.figures[series]
  if (!measure || !figures) return null
  return (
    <text x={x + 8} y={y} dominantBaseline="central" fontSize={12} fontWeight={600} fill="var(--ink)">
      {formatValue(figures.value, measure.unit, money)}
      {detail && (
        <tspan dx={6} fontWeight={400} fill="var(--soft)">
          {formatValue(figures.detail, detail.unit, money, { short: true })}
        </tspan>
      )}
    </text>
  )
}

/** Lying bars from zero: for each band one bar of every series, its figure at the end. */
export function BandBars({ model, money, width, height, colours }: Props) {
  const { bands, series, extent } = model
  const drawn = bands.map(({ label, figures }) => ({ label, figures: figures.map(({ value }) => value) }))
  return (
    <BarChart
      layout="vertical"
      data={drawn}
      width={width}
      height={height}
      barGap={3}
      barCategoryGap="22%"
      margin={{ top: 0, right: labelRoom, bottom: 0, left: 0 }}
      aria-label={chartText(model, money)}
    >
      <XAxis type="number" hide domain={[...extent]} />
      <YAxis
        type="category"
        dataKey="label"
        tick={({ x, y, payload }) => (
          <text x={x} y={y} textAnchor="end" dominantBaseline="central" {...axisText}>
            {String(payload.value)}
          </text>
        )}
        tickLine={false}
        axisLine={{ stroke: 'var(--line)' }}
        width={76}
      />
      <Tooltip
        cursor={{ fill: 'var(--line)', fillOpacity: 0.4 }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const band = active ? bands[Number(activeIndex)] : undefined
          return <ChartTooltip words={band ? bandWords(model, band, colours, money) : null} />
        }}
      />
      {series.map(({ measure }, place) => (
        <Bar
          key={measure.name}
          dataKey={({ figures }: { figures: (number | null)[] }) => figures[place]}
          fill={colours[place] ?? 'var(--brand)'}
          maxBarSize={20}
          minPointSize={2}
          radius={[0, 4, 4, 0]}
          animationDuration={300}
        >
          <LabelList
            content={({ x, y, width: length, height: thickness, index }) => (
              <BarLabel
                model={model}
                money={money}
                series={place}
                index={index ?? -1}
                x={Number(x) + Number(length)}
                y={Number(y) + Number(thickness) / 2}
              />
            )}
          />
        </Bar>
      ))}
    </BarChart>
  )
}
