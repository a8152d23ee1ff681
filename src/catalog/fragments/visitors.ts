import type { Dialect } from '../../sql/dialect.ts'
import { day, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import { holdingOn } from './state-as-of.ts'

/** Everyone with a recorded visit until the end of the period, by the days from the last one to its end. */
export const visitorsAsOf = ({ to }: Asked, words: Dialect): Sql => sql`
      select
        customer_key,
        case when days_ago <= 6 then 'active' when days_ago <= 30 then 'low-risk' else 'high-risk' end as band
      from (
        select customer_key, ${words.daysBetween(sql`valid_from`, sql`${day(to)}`)} as days_ago
        from visit_history
        where ${holdingOn(sql`${day(to)}`)}
      ) as last_visits`
