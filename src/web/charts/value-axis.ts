import type { Unit } from '../../catalog/column.ts'

const steps = [1, 2, 2.5, 5, 10]

const niceStep = (rough: number): number => {
  const power = 10 ** Math.floor(Math.log10(rough))
  return power * (steps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10)
}

/** Keeps 0.1 + 0.2 from becoming a label of seventeen digits. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** What of a unit no axis cuts any finer: a customer, a cent, a tenth of a percent. */
export const smallestStep = (unit: Unit): number => {
  if (unit === 'percent') return 0.001
  return unit === 'number' ? 0.1 : 1
}

/**
 * Ticks of a value axis: round numbers at equal steps, always through zero, covering every value.
 * `smallestStep` keeps counts from being cut into halves. Without values, or with zeros alone, the axis is 0 to one step.
 */
export function valueTicks(values: readonly (number | null)[], smallestStep: number, wanted = 4): number[] {
  const known = values.filter((value) => value !== null)
  const top = Math.max(0, ...known)
  const bottom = Math.min(0, ...known)
  if (top === bottom) return [0, smallestStep]
  const step = Math.max(smallestStep, niceStep((top - bottom) / wanted))
  const first = Math.floor(bottom / step + 1e-9)
  const last = Math.ceil(top / step - 1e-9)
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}
