import { addDays, bucketsOf, type Day, nextBucket } from '../../sql/day.ts'
import type { Dialect } from '../../sql/dialect.ts'
import { join, numberLiteral, type Sql, sql } from '../../sql/sql.ts'
import type { Asked } from '../metric.ts'

type Place = { bucket: Day; endsOn: Day }

/** The buckets that the period touches, each with its last day or that of the period, whichever comes first. */
const placesOf = ({ grain, from, to, rules }: Asked): Place[] =>
  bucketsOf(grain, from, to, rules.weekStart).map((bucket) => {
    const last = addDays(nextBucket(grain, bucket), -1)
    return { bucket, endsOn: last < to ? last : to }
  })

const relation = (places: readonly (Place & { place: number })[], words: Dialect): Sql =>
  join(
    places.map(
      ({ place, bucket, endsOn }) =>
        sql`select ${numberLiteral(place)} as place, ${words.dayLiteral(bucket)} as bucket, ${words.dayLiteral(endsOn)} as ends_on`,
    ),
    sql`
      union all `,
  )

/** The buckets of a period as a relation (place, bucket, ends_on), counted from 1. */
export const bucketPlaces = (asked: Asked, words: Dialect): Sql =>
  relation(
    placesOf(asked).map((each, index) => ({ ...each, place: index + 1 })),
    words,
  )

/** The same with the day before the first bucket as place 0. */
export function placesWithEve(asked: Asked, words: Dialect): Sql {
  const places = placesOf(asked)
  const first = places[0]?.bucket ?? asked.from
  const eve = { bucket: first, endsOn: addDays(first, -1) }
  return relation(
    [eve, ...places].map((each, place) => ({ ...each, place })),
    words,
  )
}
