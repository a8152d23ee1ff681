import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts'
import { formatValue, type MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { cutTo, labelLines, labelWidth } from './bar-labels.ts'
import { ChartTooltip } from './ChartTooltip.tsx'
import { bandWords, chartText } from './chart-words.ts'
import type { BandModel } from './prepare-bands.ts'

type Props = {
  model: BandModel
  money: MoneyOf
  width: number
  height: number
  /** The colour of a band's bar, by the band's key and the place of its series. */
  colourOf: (band: string, series: number) => string
}

// Tabular figures would set the hyphen of "One-time" as wide as a digit.
const axisText = { fontSize: 12, fill: 'var(--ink)', fontWeight: 600, style: { fontFeatureSettings: 'normal' } }
/** Below this width figures are short, so that the bars keep some room. */
const narrow = 480

/** Room for a figure and what stands beside it at the end of the longest bar. */
function labelRoom(width: number, hasDetail: boolean): number {
  if (width >= narrow) return 116
  return hasDetail ? 104 : 64
}

type LabelProps = {
  model: BandModel
  money: MoneyOf
  series: number
  index: number
  x: number
  y: number
  isShort: boolean
}

/** The share and the figure behind it, at the end of a bar. */
function BarLabel({ model, money, series, index, x, y, isShort }: LabelProps) {
  const words = useWords()
  const { measure, detail } = model.series[series] ?? {}
  const figures = model.bands[index]?.figures[series]
  if (!measure || !figures) return null
  return (
    <text x={x + 8} y={y} dominantBaseline="central" fontSize={12} fontWeight={600} fill="var(--ink)">
      {formatValue(figures.value, measure.unit, money, words, { short: isShort })}
      {detail && (
        <tspan dx={6} fontWeight={400} fill="var(--soft)">
          {formatValue(figures.detail, detail.unit, money, words, { short: true })}
        </tspan>
      )}
    </text>
  )
}

/** The words of a band beside its bars, in one line or two; what does not fit is cut and told on hover. */
function BandLabel({ label, room, x, y }: { label: string; room: number; x: number; y: number }) {
  const [words, explanation] = labelLines(label)
  return (
    <text x={x} y={explanation === undefined ? y : y - 7} textAnchor="end" dominantBaseline="central" {...axisText}>
      <title>{label}</title>
      {cutTo(words, room)}
      {explanation !== undefined && (
        <tspan x={x} dy={15} fontWeight={400} fontSize={11} fill="var(--soft)">
          {cutTo(explanation, room)}
        </tspan>
      )}
    </text>
  )
}

/** Lying bars from zero: for each band one bar of every series, its figure at the end. */
export function BandBars({ model, money, width, height, colourOf }: Props) {
  const words = useWords()
  const { bands, series, extent } = model
  const drawn = bands.map(({ key, label, figures }) => ({
    key,
    label,
    figures: figures.map(({ value }) => value),
    ...(series.length === 1 ? { fill: colourOf(key, 0) } : {}),
  }))
  const room = labelWidth(
    bands.map(({ label }) => label),
    width,
  )
  return (
    <BarChart
      layout="vertical"
      data={drawn}
      width={width}
      height={height}
      barGap={3}
      barCategoryGap="22%"
      margin={{
        top: 0,
        right: labelRoom(
          width,
          series.some(({ detail }) => detail !== null),
        ),
        bottom: 0,
        left: 0,
      }}
      aria-label={chartText(model, money, words)}
    >
      <XAxis type="number" hide domain={[...extent]} />
      <YAxis
        type="category"
        dataKey="label"
        interval={0}
        tick={({ x, y, payload }) => (
          <BandLabel label={String(payload.value)} room={room} x={Number(x)} y={Number(y)} />
        )}
        tickLine={false}
        axisLine={{ stroke: 'var(--line)' }}
        width={room}
      />
      <Tooltip
        cursor={{ fill: 'var(--line)', fillOpacity: 0.4 }}
        isAnimationActive={false}
        content={({ active, activeIndex }) => {
          const band = active ? bands[Number(activeIndex)] : undefined
          const colours = series.map((_, place) => colourOf(band?.key ?? '', place))
          return <ChartTooltip words={band ? bandWords(model, band, colours, money, words) : null} />
        }}
      />
      {series.map(({ measure }, place) => (
        <Bar
          key={measure.name}
          dataKey={({ figures }: { figures: (number | null)[] }) => figures[place]}
          {...(series.length === 1 ? {} : { fill: colourOf('', place) })}
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
                isShort={width < narrow}
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
