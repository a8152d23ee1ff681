import { sql } from '../sql/sql.ts'
import type { Part } from './plan.ts'
import { smallTable } from './small-table.ts'

const webHours = [3, 1, 1, 1, 1, 3, 8, 16, 24, 30, 34, 34, 36, 34, 32, 32, 34, 38, 44, 56, 66, 62, 40, 14]
const storeHours = [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 18, 26, 34, 36, 34, 38, 46, 52, 46, 28, 6, 0, 0, 0]

const hoursOf = (channel: string, weights: readonly number[]) =>
  weights.map((weight, hour) => ({ channel, hour, weight }))

/** When people buy in the course of a day, by channel: each hour as often in the list as its weight. */
export const hours: Part = () => [
  smallTable('demo_hour_weight', [...hoursOf('web', webHours), ...hoursOf('store', storeHours)]),
  sql`
  create temp table demo_hour as
  with repeated as (select channel, hour, unnest(range(weight)) as copy from demo_hour_weight)
  select channel, list(hour order by hour, copy) as hours from repeated group by channel`,
]
