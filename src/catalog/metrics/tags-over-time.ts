import { day, sql } from '../../sql/sql.ts'
import { bucket, customers, ownName } from '../column.ts'
import { askedBuckets } from '../fragments/asked-buckets.ts'
import { total } from '../fragments/totals.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket } from '../people/asked.ts'

export const tagsOverTime = defineMetric({
  label: 'Tags over time',
  description:
    'For every tag that a customer ever held until the last day of the period, the customers who hold it at the end of each day, week, month or year, in the order of their names.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  columns: { bucket: bucket('From'), tag: ownName('Tag'), customers: customers('Customers') },
  sql: ({ from, to, grain }, words) => {
    const bucketOf = (changed: 'valid_from' | 'valid_to') => {
      const on = changed === 'valid_from' ? sql`valid_from` : sql`valid_to`
      return sql`case when ${on} < ${day(from)} then ${words.startOf(grain, sql`${day(from)}`)} else ${words.startOf(grain, on)} end`
    }
    return sql`
    with held_tags as (
      select tag, valid_from, valid_to
      from tag_history
      where valid_from <= ${day(to)}
    ),
    changes as (
      select tag, ${bucketOf('valid_from')} as bucket, 1 as change
      from held_tags
      union all
      select tag, ${bucketOf('valid_to')} as bucket, -1 as change
      from held_tags
      where valid_to <= ${day(to)}
    ),
    summed_changes as (
      select tag, bucket, ${total(sql`change`, words)} as change
      from changes
      group by tag, bucket
    ),
    tags_and_buckets as (
      select tag_names_held.tag as tag, buckets.bucket as bucket
      from (select distinct tag from held_tags) as tag_names_held
      cross join ${askedBuckets({ grain, from, to }, words)} as buckets
    )
    select
      tags_and_buckets.bucket as bucket,
      tags_and_buckets.tag as tag,
      ${words.toInteger(
        sql`sum(coalesce(summed_changes.change, 0)) over (partition by tags_and_buckets.tag order by tags_and_buckets.bucket rows between unbounded preceding and current row)`,
      )} as customers
    from tags_and_buckets
    left join summed_changes
      on summed_changes.tag = tags_and_buckets.tag and summed_changes.bucket = tags_and_buckets.bucket
    order by bucket, tag`
  },
  behind: { customers: ({ bucket: of, tag }, asking) => ({ kind: 'tag', tag, asOf: daysOfBucket(of, asking).to }) },
  example: {
    from: '2024-02-01',
    to: '2024-03-31',
    grain: 'month',
    because:
      'At the end of February Ada and Ben hold newsletter, and Ada and Cleo are vip. In March Dan gets newsletter, Cleo gets sale and is vip no more. Hal’s sale comes later.',
    rows: [
      { bucket: '2024-02-01', tag: 'newsletter', customers: 2 },
      { bucket: '2024-02-01', tag: 'sale', customers: 0 },
      { bucket: '2024-02-01', tag: 'vip', customers: 2 },
      { bucket: '2024-03-01', tag: 'newsletter', customers: 3 },
      { bucket: '2024-03-01', tag: 'sale', customers: 1 },
      { bucket: '2024-03-01', tag: 'vip', customers: 1 },
    ],
  },
})
