type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

/** Whole numbers to the unit; reals within a billionth, for engines add them in orders of their own. */
function sameCell(expected: Cell | undefined, got: Cell | undefined): boolean {
  if (typeof expected !== 'number' || typeof got !== 'number') return expected === got
  if (Number.isInteger(expected) && Number.isInteger(got)) return expected === got
  return Math.abs(expected - got) <= 1e-9 * Math.max(Math.abs(expected), Math.abs(got))
}

function sameRow(expected: Row, got: Row | undefined): boolean {
  const names = Object.keys(expected)
  return (
    got !== undefined &&
    names.length === Object.keys(got).length &&
    names.every((name) => sameCell(expected[name], got[name]))
  )
}

/** The first difference between two answers, in words; null when they say the same in the same order. */
export function firstDifference(expected: readonly Row[], got: readonly Row[]): string | null {
  const index = expected.findIndex((row, at) => !sameRow(row, got[at]))
  if (index >= 0) {
    return `row ${index} should be ${JSON.stringify(expected[index])} and is ${JSON.stringify(got[index])}`
  }
  return got.length === expected.length ? null : `${got.length} rows, not ${expected.length}`
}
