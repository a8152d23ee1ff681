import { isKnownName } from './csv-head.ts'

/** A row of a sheet and its number there. */
export type Row = { number: number; cells: string[] }

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

/** The rows of a sheet from its header on. */
export async function* fromHeader(batches: AsyncGenerator<Row[]>): AsyncGenerator<Row[]> {
  let held: Row[] | null = []
  for await (const rows of batches) {
    if (held === null) {
      yield rows
      continue
    }
    held.push(...rows)
    if (held.length < 2) continue
    const [first, second] = held
    yield first !== undefined && isTitle(first, second) ? held.slice(1) : held
    held = null
  }
  if (held !== null) yield held
}
