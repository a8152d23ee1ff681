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

/** `npm run bench -- growth`: what was measured in worlds of several sizes, beside each other. */
export async function run(): Promise<void> {
  const written = parts.map((part) => {
    const found = measured(part)
    const names = [...(found[0]?.figures.keys() ?? [])]
    const heads = [part.section, ...found.map(({ size }) => `${size.toLocaleString('en-GB')} customers`)]
    const rows = names.map((name) => [name, ...cellsOf(found.map(({ figures }) => figures.get(name)))])
    return table(heads, rows)
  })
  writeSection(
    'growth',
    `## Ten times the data

The medians above, beside each other: every metric as of now and every page with nothing cached, in milliseconds, and how many
times the figure of the tenth of the data it is. Up to ten times, cost grows no faster than the data. What was fast enough to
be measured by its fixed part grows less at first.

${written.join('\n\n')}`,
  )
}
