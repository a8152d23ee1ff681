import type { Dialect } from '../../sql/dialect.ts'
import { day, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'

/** A table of one column `bucket`: the first day of each bucket of the period asked for, in the grain asked for. */
export const askedBuckets = ({ grain, from, to }: Pick<Asked, 'grain' | 'from' | 'to'>, words: Dialect): Sql =>
  words.buckets(grain, sql`${day(from)}`, sql`${day(to)}`)
