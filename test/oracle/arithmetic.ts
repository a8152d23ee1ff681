export const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0)

/** Division by zero is "no value". */
export const ratio = (top: number, bottom: number): number | null => (bottom === 0 ? null : top / bottom)

export const average = (values: number[]): number | null => ratio(sum(values), values.length)

const ascending = (values: number[]): number[] => [...values].sort((a, b) => a - b)

/** The value at position ⌊(n − 1) · i / k⌋ of the n values in ascending order, counted from 0. */
export const cutPoint = (values: number[], i: number, k: number): number | null =>
  ascending(values)[Math.floor(((values.length - 1) * i) / k)] ?? null

export const smallest = (values: number[]): number | null => ascending(values)[0] ?? null
export const largest = (values: number[]): number | null => ascending(values).at(-1) ?? null

export const distinct = <Value>(values: Value[]): Value[] => [...new Set(values)]

/** By code point, where `localeCompare` would follow a language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
