import { table } from './table.ts'
import { sizes } from './world.ts'
import { readSection, writeSection } from './write-section.ts'

type Figures = ReadonlyMap<string, number>

const numbered = (cell: string | undefined): number => Number(/^[\d,.]+/.exec(cell ?? '')?.[0].replaceAll(',', ''))

/** The figures of a table by what stands in its first column. */
function figuresOf(markdown: string, column: string): Figures {
  const lines = markdown.split('\n').filter((line) => line.startsWith('| '))
  const cells = lines.map((line) => line.split('|').map((cell) => cell.trim()))
  const place = cells[0]?.indexOf(column) ?? -1
  const rows = cells.slice(2).map((row) => [row[1] ?? '', numbered(row[place])] as const)
  return new Map(rows.filter(([, figure]) => Number.isFinite(figure)))
}

const parts = [
  { section: 'metrics', column: 'now' },
  { section: 'rfm', column: 'clock' },
  { section: 'pages', column: 'cold' },
] as const

/** Of every size that was measured, smallest first. */
function measured({ section, column }: (typeof parts)[number]): { size: number; figures: Figures }[] {
  return Object.values(sizes).flatMap((size) => {
    const text = readSection(`${section} of ${size.toLocaleString('en-GB')} customers`)
    return text === null ? [] : [{ size, figures: figuresOf(text, column) }]
  })
}

const times = (figure: number, before: number): string => `${(figure / before).toFixed(1)} ×`

/** A figure at each size; behind it how many times that of the size before. */
const cellsOf = (figures: readonly (number | undefined)[]): string[] =>
  figures.map((figure, place) => {
    const before = figures[place - 1]
    if (figure === undefined) return ''
    return before === undefined ? String(figure) : `${figure} (${times(figure, before)})`
  })

const shortest = 5

/** What takes more than ten times as long as at the size before; below some milliseconds the clock tells little. */
function steeperThanData(found: readonly { size: number; figures: Figures }[]): string[] {
  return found.slice(1).flatMap(({ size, figures }, place) =>
    [...figures].flatMap(([name, figure]) => {
      const before = Math.max(shortest, found[place]?.figures.get(name) ?? Number.POSITIVE_INFINITY)
      return figure > 10 * before ? [`${name} at ${size.toLocaleString('en-GB')}: ${times(figure, before)}`] : []
    }),
  )
}

const toldOf = (steeper: readonly string[]): string =>
  steeper.length === 0
    ? 'Nothing grows faster than the data, tenfold from size to size.'
    : `Faster than the data, tenfold from size to size, grow: ${steeper.join('; ')}.`

/** `npm run bench -- growth`: what was measured in worlds of several sizes, beside each other. */
export async function run(): Promise<void> {
  const sizesOf = parts.map((part) => ({ part, found: measured(part) }))
  const written = sizesOf.map(({ part, found }) => {
    const names = [...(found[0]?.figures.keys() ?? [])]
    const heads = [part.section, ...found.map(({ size }) => `${size.toLocaleString('en-GB')} customers`)]
    const rows = names.map((name) => [name, ...cellsOf(found.map(({ figures }) => figures.get(name)))])
    return table(heads, rows)
  })
  writeSection(
    'growth',
    `## Ten times the data

The medians above, beside each other: every metric as of now, RFM, and every page with nothing cached, in milliseconds, and how many
times the figure of the tenth of the data it is. ${toldOf(sizesOf.flatMap(({ found }) => steeperThanData(found)))}

${written.join('\n\n')}`,
  )
}
