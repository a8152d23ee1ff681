import type { Day } from '../../sql/day.ts'
import { scoredIn } from '../people/asked.ts'
import type { Asking } from '../people/behind.ts'
import type { CustomerFilter } from '../people/filter.ts'
import { notYetSpender } from './scheme.ts'

/** Who was in a segment, out of the window or no spender yet on a day, under the filters of a question. */
export const wasIn = (asking: Asking, state: string, day: Day): CustomerFilter =>
  state === notYetSpender ? { not: scoredIn(asking, {}, day) } : scoredIn(asking, { segment: state }, day)

/** Who was in the one on the first day and in the other on the second. */
export const movedFrom = (
  asking: Asking,
  [origin, before]: readonly [state: string, day: Day],
  [destination, after]: readonly [state: string, day: Day],
): CustomerFilter => ({ all: [wasIn(asking, destination, after), wasIn(asking, origin, before)] })

/** Who was no spender yet on the first day and was one on the second, in whatever segment. */
export const beganBetween = (asking: Asking, before: Day, after: Day): CustomerFilter => ({
  all: [scoredIn(asking, {}, after), wasIn(asking, notYetSpender, before)],
})

/** Who came into a segment between two days. */
export const arrivedIn = (asking: Asking, segment: string, before: Day, after: Day): CustomerFilter => ({
  all: [wasIn(asking, segment, after), { not: wasIn(asking, segment, before) }],
})

/** Who left a segment between two days. */
export const departedFrom = (asking: Asking, segment: string, before: Day, after: Day): CustomerFilter => ({
  all: [wasIn(asking, segment, before), { not: wasIn(asking, segment, after) }],
})
