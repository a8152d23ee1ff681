import { sql } from '../../sql/sql.ts'
import { bucket, customers } from '../column.ts'
import { everyoneComing, held, sizesOverTime } from '../fragments/sizes-over-time.ts'
import { defineMetric } from '../metric.ts'
import { daysOfBucket } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'

const identifications = sql`(
          select valid_from, valid_to
          from profile_history
          where identified
        ) as identifications`

const ofKind =
  (identification: 'identified' | 'unidentified') =>
  ({ bucket }: { bucket: string }, asking: Asking): CustomerFilter => ({
    kind: 'identified',
    identification,
    asOf: daysOfBucket(bucket, asking).to,
  })

export const identifiedOverTime = defineMetric({
  label: 'Identified vs unidentified',
  description:
    'Customers with an e-mail address or a phone number on record, and customers known only by an id, a loyalty card or a device, at the end of each day, week, month or year.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  columns: {
    bucket: bucket('From'),
    identified: customers('Identified'),
    unidentified: customers('Unidentified'),
  },
  sql: (asked, words) => sql`
    with ${sizesOverTime(
      asked,
      ['everyone', 'identified'],
      [everyoneComing, held(sql`'identified'`, identifications)],
      words,
    )}
    select bucket, identified, everyone - identified as unidentified
    from sizes
    order by bucket`,
  behind: { identified: ofKind('identified'), unidentified: ofKind('unidentified') },
  example: {
    from: '2024-01-01',
    to: '2024-03-31',
    grain: 'month',
    because: 'Everyone left contact data, Gus five days after he came; only Eve never did.',
    rows: [
      { bucket: '2024-01-01', identified: 2, unidentified: 0 },
      { bucket: '2024-02-01', identified: 4, unidentified: 0 },
      { bucket: '2024-03-01', identified: 6, unidentified: 1 },
    ],
  },
})
