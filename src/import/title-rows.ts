import { type Sentence, sentence } from '../sentences/sentence.ts'
import { isKnownName } from './known-names.ts'

/** A row as its cells. */
type Cells = readonly string[]

/** A table that begins further down is not looked for. */
const mostTitles = 20
const shownTitle = 60

const isFilled = (cell: string): boolean => cell.trim() !== ''
const filledIn = (row: Cells): string[] => row.filter(isFilled).map((cell) => cell.trim())
const knownIn = (row: Cells): number => row.filter(isKnownName).length
const widthOf = (row: Cells): number => row.findLastIndex(isFilled) + 1

/** A number, a day or an amount, without a letter; an instant in ISO 8601; an e-mail address. */
const isValue = (cell: string): boolean => /^(?:[^\p{L}]*\d[^\p{L}]*|\d{4}-\d\d-\d\dT\S+|\S+@\S+\.\S+)$/u.test(cell)

/** Whether a row can be nothing but names of columns: all there, all different, none a value. */
function isNames(row: Cells): boolean {
  const names = filledIn(row).map((name) => name.toLowerCase())
  const isWhole = names.length === widthOf(row) && new Set(names).size === names.length
  return isWhole && !names.some(isValue) && names.length >= (knownIn(row) > 0 ? 2 : 3)
}

/** Whether most rows, and the first of them, are as wide as the header, and a column of theirs has nothing but values. */
function areBelow(header: Cells, rows: readonly Cells[]): boolean {
  const width = widthOf(header)
  const fits = (row: Cells) => row.length >= width && widthOf(row) <= width
  const fitting = rows.filter(fits)
  const [first] = rows
  if (first === undefined || !fits(first) || fitting.length * 2 <= rows.length) return false
  return header.some((_, place) => {
    const cells = filledIn(fitting.map((row) => row[place] ?? ''))
    return cells.length > 0 && cells.every(isValue)
  })
}

/** Whether a row has at most half as many cells as the header, and bears its names less than that does. */
const isTitle = (row: Cells, header: Cells): boolean =>
  filledIn(row).length * 2 <= widthOf(header) && knownIn(row) < Math.max(1, knownIn(header))

/**
 * Of the first rows of a file, how many stand above its table: titles, as reports bear them. 0 wherever that is not clear: a
 * header of texts alone, names that are numbers, titles as wide as more than half the table.
 */
export function titleRows(rows: readonly Cells[]): number {
  const found = rows
    .slice(0, mostTitles + 1)
    .findIndex(
      (header, place) =>
        place > 0 &&
        isNames(header) &&
        rows.slice(0, place).every((row) => isTitle(row, header)) &&
        areBelow(header, rows.slice(place + 1)),
    )
  return Math.max(0, found)
}

/** What the report says of the titles above a table. */
export function titlesNote(file: string, titles: readonly Cells[]): Sentence {
  const told = titles.map((row) => filledIn(row).join(', ').slice(0, shownTitle)).join(' · ')
  return sentence('note.titles', { file, lines: titles.length, titles: told })
}
