import { join, numberLiteral, type Sql, sql, textLiteral } from '../sql/sql.ts'

/** Pseudo-random fragments that depend on seed, purpose and keys alone, so the same seed gives the same rows on any number of threads. */
export type Draw = {
  /** Uniform in [0, 1). */
  uniform: (purpose: string, ...keys: Sql[]) => Sql
  /** A whole number from 0 to below `limit`. */
  below: (limit: Sql, purpose: string, ...keys: Sql[]) => Sql
  /** Exponential waiting time with mean 1. */
  wait: (purpose: string, ...keys: Sql[]) => Sql
  /** Log-normal factor with median 1. */
  spread: (sigma: number, purpose: string, ...keys: Sql[]) => Sql
}

/** Draws of one seed. */
export function drawFrom(seed: number): Draw {
  // hash(a, b) only xors the second hash in, so draws of two purposes would be mirror images without the outer hash.
  const uniform = (purpose: string, ...keys: Sql[]): Sql => {
    const parts = [numberLiteral(seed), textLiteral(purpose), ...keys.map((key) => sql`(${key})::bigint`)]
    return sql`((hash(hash(${join(parts, sql`, `)})) >> 11) / 9007199254740992.0)`
  }
  const wait = (purpose: string, ...keys: Sql[]): Sql => sql`(-ln(1 - ${uniform(purpose, ...keys)}))`
  return {
    uniform,
    wait,
    below: (limit, purpose, ...keys) => sql`floor(${uniform(purpose, ...keys)} * (${limit}))::bigint`,
    spread: (sigma, purpose, ...keys) => {
      const angle = sql`2 * pi() * ${uniform(`${purpose} angle`, ...keys)}`
      return sql`exp(${numberLiteral(sigma)} * sqrt(2 * ${wait(purpose, ...keys)}) * cos(${angle}))`
    },
  }
}
