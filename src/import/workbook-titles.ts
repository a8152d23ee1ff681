import { isKnownName } from './known-names.ts'
import { titleRows } from './title-rows.ts'

/** A row of a sheet and its number there. */
export type Row = { number: number; cells: string[] }

/** As many rows as tell where the table begins. */
const lookedAt = 60

const filledCells = ({ cells }: Row): string[] => cells.filter((cell) => cell.trim() !== '')

/** Whether a row is a title above the table: one cell that is no column of ours, where the next row has more. */
function isTitle(row: Row, next: Row | undefined): boolean {
  const [first, second] = filledCells(row)
  return (
    first !== undefined &&
    second === undefined &&
    next !== undefined &&
    filledCells(next).length > 1 &&
    !isKnownName(first)
  )
}

/** How many of the first rows are titles. A cell of a sheet is a cell whatever it holds, so a lone one is known as a title at once. */
function titlesAbove(rows: readonly Row[]): number {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const found = titleRows(rows.map(({ cells }) => Array.from({ length: width }, (_, place) => cells[place] ?? '')))
  const [first, second] = rows
  return found === 0 && first !== undefined && isTitle(first, second) ? 1 : found
}

/** The rows of a sheet from its header on; `onTitles` hears the cells of those above it. */
export async function* fromHeader(
  batches: AsyncGenerator<Row[]>,
  onTitles: (titles: string[][]) => void,
): AsyncGenerator<Row[]> {
  let held: Row[] = []
  let isBegun = false
  const begun = (): Row[] => {
    isBegun = true
    const titles = titlesAbove(held.slice(0, lookedAt))
    if (titles > 0) onTitles(held.slice(0, titles).map(({ cells }) => cells))
    return held.slice(titles)
  }
  for await (const rows of batches) {
    if (isBegun) yield rows
    else held = [...held, ...rows]
    if (!isBegun && held.length >= lookedAt) yield begun()
  }
  if (!isBegun) yield begun()
}
