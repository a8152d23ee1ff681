import { DuckDBDateValue, DuckDBTimestampValue, type DuckDBValue } from '@duckdb/node-api'
import type { Parameter } from '../../sql/sql.ts'

type Cell = string | number | boolean | null

const castNames = { text: 'varchar', integer: 'bigint', real: 'double', day: 'date' } as const

/** `cast($n as type)`: DuckDB infers no type for a bare placeholder in many places. */
export const placeholder = ({ type }: Parameter, index: number): string => `cast($${index + 1} as ${castNames[type]})`

/** The value as the driver binds it. */
export const toBound = (parameter: Parameter): DuckDBValue =>
  parameter.type === 'integer' ? BigInt(parameter.value) : parameter.value

function toSafeNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`A whole number beyond 2^53 left the engine: ${value}`)
  return number
}

/** A cell in the shape that `Engine.query` promises. */
export function fromDuckDB(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  if (typeof value === 'bigint') return toSafeNumber(value)
  if (value instanceof DuckDBDateValue) return value.toString()
  if (value instanceof DuckDBTimestampValue) return value.toString().slice(0, 19)
  throw new TypeError(`A value of a type that no answer carries: ${String(value)}`)
}
