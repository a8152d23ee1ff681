import { addDays, bucketsOf, type Day, nextBucket } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { join, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'
import type { Place } from './spending.ts'

type BucketPlace = Place & { bucket: Day }

/** The buckets that the period touches, counted from 1, each with its last day or that of the period if it comes first. */
export const bucketPlaces = ({ grain, from, to, rules }: Asked): BucketPlace[] =>
  bucketsOf(grain, from, to, rules.weekStart).map((bucket, index) => {
    const last = addDays(nextBucket(grain, bucket), -1)
    return { place: index + 1, bucket, endsOn: last < to ? last : to }
  })

/** The day before the first of them, as place 0. */
export const eveOf = (places: readonly BucketPlace[]): Place[] =>
  places.slice(0, 1).map(({ bucket }) => ({ place: 0, endsOn: addDays(bucket, -1) }))

/** Buckets as a relation (place, bucket). */
export const placesInOrder = (places: readonly BucketPlace[], words: Dialect): Sql =>
  join(
    places.map(
      ({ place, bucket }) => sql`select ${numberLiteral(place)} as place, ${words.dayLiteral(bucket)} as bucket`,
    ),
    sql`
      union all `,
  )
