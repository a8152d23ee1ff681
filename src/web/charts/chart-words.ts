import { dash, formatChange, formatValue, type MoneyOf } from '../format.ts'
import { bucketWords } from './bucket-words.ts'
import type { Band, BandModel } from './prepare-bands.ts'
import type { LineModel, LinePoint } from './prepare-line.ts'
import type { LinesModel, LinesPoint } from './prepare-lines.ts'
import type { MatrixCell } from './prepare-matrix.ts'
import type { Stack, StackModel } from './prepare-stacks.ts'

export type TooltipLine = { label: string; value: string; note: string | null; colour: string | null; isPale?: boolean }
export type TooltipWords = { title: string; mark: string | null; lines: TooltipLine[] }

const changeWords = (now: number | null, before: number | null): string | null => {
  const change = formatChange(now, before)
  return change && `${change.arrow} ${change.text}`
}

/** What the tooltip of a point says: its bucket, the figure and the comparison's, in full. */
export function pointWords(
  { measure, grain, hasComparison }: LineModel,
  point: LinePoint,
  money: MoneyOf,
  colour = 'var(--brand)',
): TooltipWords {
  const lines: TooltipLine[] = [
    {
      label: measure.label,
      value: formatValue(point.value, measure.unit, money),
      note: changeWords(point.value, point.before),
      colour,
    },
  ]
  if (hasComparison && point.beforeBucket) {
    lines.push({
      label: bucketWords(point.beforeBucket, grain),
      value: formatValue(point.before, measure.unit, money),
      note: null,
      colour,
      isPale: true,
    })
  }
  return { title: bucketWords(point.bucket, grain), mark: point.isPartial ? 'not whole' : null, lines }
}

/** What the tooltip of a band says: every series with its detail and its change. */
export function bandWords(
  { series, hasComparison }: BandModel,
  band: Band,
  colours: readonly string[],
  money: MoneyOf,
): TooltipWords {
  const lines = band.figures.flatMap((figures, index): TooltipLine[] => {
    const { measure, detail } = series[index] ?? {}
    if (!measure) return []
    const colour = colours[index] ?? 'var(--brand)'
    return [
      {
        label: measure.label,
        value: formatValue(figures.value, measure.unit, money),
        // A percentage of a percentage would be read as points.
        note: hasComparison && measure.unit !== 'percent' ? changeWords(figures.value, figures.before) : null,
        colour,
      },
      ...(detail
        ? [{ label: detail.label, value: formatValue(figures.detail, detail.unit, money), note: null, colour }]
        : []),
    ]
  })
  return { title: band.label, mark: null, lines }
}

/** What the tooltip of a cell says: its segment, its scores, and every figure in full. */
export const cellWords = (cell: MatrixCell, money: MoneyOf): TooltipWords => ({
  title: cell.segmentLabel ?? dash,
  mark: `R${cell.recency} F${cell.frequency}`,
  lines: cell.figures.map(({ column, value }) => ({
    label: column.label,
    value: formatValue(value, column.unit, money),
    note: null,
    colour: null,
  })),
})

/** What the tooltip of a bucket says of every line. */
export const linesWords = (
  { series, grain }: LinesModel,
  { bucket, values, isPartial }: LinesPoint,
  colours: readonly string[],
  money: MoneyOf,
): TooltipWords => ({
  title: bucketWords(bucket, grain),
  mark: isPartial ? 'not over' : null,
  lines: series.map(({ label, unit }, place) => ({
    label,
    value: formatValue(values[place], unit, money),
    note: null,
    colour: colours[place] ?? null,
  })),
})

/** What the tooltip of a stack says: every part from the top down, as it is drawn, then the whole and its change. */
export const stackWords = (
  { parts, measure }: StackModel,
  { label, values, total, before }: Stack,
  colours: readonly string[],
  money: MoneyOf,
): TooltipWords => ({
  title: label,
  mark: null,
  lines: [
    ...parts
      .map((part, place) => ({
        label: part.label,
        value: formatValue(values[place], part.unit, money),
        note: null,
        colour: colours[place] ?? null,
      }))
      .toReversed(),
    {
      label: measure.label,
      value: formatValue(total, measure.unit, money),
      note: changeWords(total, before),
      colour: null,
    },
  ],
})

const stackText = ({ parts, measure }: StackModel, { label, values, total }: Stack, money: MoneyOf): string => {
  const said = parts.map((part, place) => `${formatValue(values[place], part.unit, money)} ${part.label.toLowerCase()}`)
  return `${label}: ${formatValue(total, measure.unit, money)} (${said.join(', ')})`
}

function linesText({ series, points, grain }: LinesModel, money: MoneyOf): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return 'no buckets'
  const said = series.map(({ label, unit }, place) => {
    const [from, to] = [first, last].map(({ values }) => formatValue(values[place], unit, money))
    return `${label} from ${from} to ${to}`
  })
  return `${bucketWords(first.bucket, grain)} – ${bucketWords(last.bucket, grain)}: ${said.join('; ')}`
}

const bandText = ({ series }: BandModel, { label, figures }: Band, money: MoneyOf): string => {
  const said = figures.map(({ value, detail }, index) => {
    const { measure, detail: beside } = series[index] ?? {}
    const words = measure ? `${formatValue(value, measure.unit, money)} ${measure.label.toLowerCase()}` : ''
    return beside ? `${words} (${formatValue(detail, beside.unit, money)})` : words
  })
  return `${label}: ${said.join(', ')}`
}

function lineText({ points, measure, grain }: LineModel, money: MoneyOf): string {
  const known = points.filter(({ value }) => value !== null)
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return `${measure.label}: no value in any bucket`
  const highest = known.reduce((best, point) => ((point.value ?? 0) > (best.value ?? 0) ? point : best), first)
  const lowest = known.reduce((best, point) => ((point.value ?? 0) < (best.value ?? 0) ? point : best), first)
  const say = (words: string, { value, bucket }: LinePoint) =>
    `${words} ${formatValue(value, measure.unit, money)} (${bucketWords(bucket, grain)})`
  return `${measure.label}: ${say('lowest', lowest)}, ${say('highest', highest)}, ${say('last', last)}`
}

/** The chart in a sentence, for readers who do not see it; the table says the rest. */
export function chartText(model: BandModel | LineModel | LinesModel | StackModel, money: MoneyOf): string {
  if (model.kind === 'line') return lineText(model, money)
  if (model.kind === 'lines') return linesText(model, money)
  if (model.kind === 'stacks') return model.stacks.map((stack) => stackText(model, stack, money)).join('; ')
  return model.bands.map((band) => bandText(model, band, money)).join('; ')
}
