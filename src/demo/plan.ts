import type { Day } from '../sql/day.ts'
import { type Sql, sql } from '../sql/sql.ts'
import type { Draw } from './draw.ts'

/** What every part of the shop is generated from. */
export type Plan = {
  draw: Draw
  customers: number
  firstDay: Day
  lastDay: Day
}

/** Part of one step: statements to run one after the other. */
export type Part = (plan: Plan) => Sql[]

/** A moment of a day in the shop's zone, as an instant in UTC. */
export const instantOf = (day: Sql, second: Sql): Sql =>
  sql`timezone('UTC', timezone('Europe/Warsaw', (${day})::timestamp + to_seconds(${second})))`
