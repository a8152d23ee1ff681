import type { Behind } from '../../catalog/people/behind.ts'
import { dash, formatChange, formatValue, type MoneyOf } from '../format.ts'
import type { Words } from '../messages/words.ts'
import { bucketWords } from './bucket-words.ts'
import type { Band, BandModel } from './prepare-bands.ts'
import type { LineModel, LinePoint } from './prepare-line.ts'
import type { LinesModel, LinesPoint } from './prepare-lines.ts'
import type { MatrixCell } from './prepare-matrix.ts'
import type { Stack, StackModel } from './prepare-stacks.ts'

export type TooltipLine = {
  label: string
  value: string
  note: string | null
  colour: string | null
  isPale?: boolean
  people?: Behind | undefined
  /** The place of its own mark among those drawn at the point, where it has one that can be hit. */
  mark?: number
}
export type TooltipWords = { title: string; mark: string | null; lines: TooltipLine[] }

const changeWords = (now: number | null, before: number | null, words: Words): string | null => {
  const change = formatChange(now, before, words)
  return change && `${change.arrow} ${change.text}`
}

/** What the tooltip of a point says: its bucket, the figure and the comparison's, in full. */
export function pointWords(
  { measure, grain, hasComparison }: LineModel,
  point: LinePoint,
  money: MoneyOf,
  words: Words,
  colour = 'var(--brand)',
): TooltipWords {
  const lines: TooltipLine[] = [
    {
      label: measure.label,
      value: formatValue(point.value, measure.unit, money, words),
      note: changeWords(point.value, point.before, words),
      colour,
      people: point.people,
    },
  ]
  if (hasComparison && point.beforeBucket) {
    lines.push({
      label: bucketWords(point.beforeBucket, grain, words),
      value: formatValue(point.before, measure.unit, money, words),
      note: null,
      colour,
      isPale: true,
      people: point.peopleBefore,
    })
  }
  return {
    title: bucketWords(point.bucket, grain, words),
    mark: point.isPartial ? words.say('charts.not-whole') : null,
    lines,
  }
}

/** What the tooltip of a band says: every series with its detail and its change. */
export function bandWords(
  { series, hasComparison }: BandModel,
  band: Band,
  colours: readonly string[],
  money: MoneyOf,
  words: Words,
): TooltipWords {
  const lines = band.figures.flatMap((figures, index): TooltipLine[] => {
    const { measure, detail } = series[index] ?? {}
    if (!measure) return []
    const colour = colours[index] ?? 'var(--brand)'
    return [
      {
        label: measure.label,
        value: formatValue(figures.value, measure.unit, money, words),
        // A percentage of a percentage would be read as points.
        note: hasComparison && measure.unit !== 'percent' ? changeWords(figures.value, figures.before, words) : null,
        colour,
        people: figures.people,
      },
      ...(detail
        ? [{ label: detail.label, value: formatValue(figures.detail, detail.unit, money, words), note: null, colour }]
        : []),
    ]
  })
  return { title: band.label, mark: null, lines }
}

/** What the tooltip of a cell says: its segment, its scores, and every figure in full. */
export const cellWords = (cell: MatrixCell, money: MoneyOf, words: Words): TooltipWords => ({
  title: cell.segmentLabel ?? dash,
  mark: words.say('charts.cell', { recency: cell.recency, frequency: cell.frequency }),
  lines: cell.figures.map(({ column, value }) => ({
    label: column.label,
    value: formatValue(value, column.unit, money, words),
    note: null,
    colour: null,
  })),
})

/** What the tooltip of a bucket says of every line. */
export const linesWords = (
  { series, grain }: LinesModel,
  { bucket, values, isPartial, people }: LinesPoint,
  colours: readonly string[],
  money: MoneyOf,
  words: Words,
): TooltipWords => ({
  title: bucketWords(bucket, grain, words),
  mark: isPartial ? words.say('charts.not-over') : null,
  lines: series.map(({ label, unit }, place) => ({
    label,
    value: formatValue(values[place], unit, money, words),
    note: null,
    colour: colours[place] ?? null,
    people: people?.[place],
    mark: place,
  })),
})

/** What the tooltip of a stack says: every part from the top down, as it is drawn, then the whole and its change. */
export const stackWords = (
  { parts, measure }: StackModel,
  { label, values, total, before, people, peopleOfTotal }: Stack,
  colours: readonly string[],
  money: MoneyOf,
  words: Words,
): TooltipWords => ({
  title: label,
  mark: null,
  lines: [
    ...parts
      .map((part, place) => ({
        label: part.label,
        value: formatValue(values[place], part.unit, money, words),
        note: null,
        colour: colours[place] ?? null,
        people: people?.[place],
        mark: place,
      }))
      .toReversed(),
    {
      label: measure.label,
      value: formatValue(total, measure.unit, money, words),
      note: changeWords(total, before, words),
      colour: null,
      people: peopleOfTotal,
    },
  ],
})

/** A label that does not begin a sentence. */
const inside = (label: string, { intl }: Words): string => label.toLocaleLowerCase(intl.locale)

function stackText(
  { parts, measure }: StackModel,
  { label, values, total }: Stack,
  money: MoneyOf,
  words: Words,
): string {
  const said = parts.map((part, place) =>
    words.say('charts.said.figure', {
      figure: formatValue(values[place], part.unit, money, words),
      label: inside(part.label, words),
    }),
  )
  const figure = formatValue(total, measure.unit, money, words)
  return words.say('charts.said.stack', { label, figure, parts: said.join(', ') })
}

function linesText({ series, points, grain }: LinesModel, money: MoneyOf, words: Words): string {
  const [first] = points
  const last = points.at(-1)
  if (!first || !last) return words.say('charts.said.no-buckets')
  const said = series.map(({ label, unit }, place) => {
    const [from = dash, to = dash] = [first, last].map(({ values }) => formatValue(values[place], unit, money, words))
    return words.say('charts.said.from-to', { label, from, to })
  })
  return words.say('charts.said.lines', {
    from: bucketWords(first.bucket, grain, words),
    to: bucketWords(last.bucket, grain, words),
    lines: said.join('; '),
  })
}

function bandText({ series }: BandModel, { label, figures }: Band, money: MoneyOf, words: Words): string {
  const said = figures.map(({ value, detail }, index) => {
    const { measure, detail: beside } = series[index] ?? {}
    if (!measure) return ''
    const figure = formatValue(value, measure.unit, money, words)
    const told = words.say('charts.said.figure', { figure, label: inside(measure.label, words) })
    if (!beside) return told
    return words.say('charts.said.beside', { told, detail: formatValue(detail, beside.unit, money, words) })
  })
  return words.say('charts.said.band', { label, figures: said.join(', ') })
}

function lineText({ points, measure, grain }: LineModel, money: MoneyOf, words: Words): string {
  const known = points.filter(({ value }) => value !== null)
  const [first] = known
  const last = known.at(-1)
  if (!first || !last) return words.say('charts.said.no-value', { label: measure.label })
  const highest = known.reduce((best, point) => ((point.value ?? 0) > (best.value ?? 0) ? point : best), first)
  const lowest = known.reduce((best, point) => ((point.value ?? 0) < (best.value ?? 0) ? point : best), first)
  const told = ({ value, bucket }: LinePoint): string =>
    words.say('charts.said.beside', {
      told: formatValue(value, measure.unit, money, words),
      detail: bucketWords(bucket, grain, words),
    })
  return words.say('charts.said.line', {
    label: measure.label,
    lowest: told(lowest),
    highest: told(highest),
    last: told(last),
  })
}

/** The chart in a sentence, for readers who do not see it; the table says the rest. */
export function chartText(
  model: BandModel | LineModel | LinesModel | StackModel,
  money: MoneyOf,
  words: Words,
): string {
  if (model.kind === 'line') return lineText(model, money, words)
  if (model.kind === 'lines') return linesText(model, money, words)
  if (model.kind === 'stacks') return model.stacks.map((stack) => stackText(model, stack, money, words)).join('; ')
  return model.bands.map((band) => bandText(model, band, money, words)).join('; ')
}
