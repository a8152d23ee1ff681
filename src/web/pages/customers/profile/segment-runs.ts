import type { SegmentHistory } from '../../../../contract/customer-profile.ts'
import type { Day } from '../../../../sql/day.ts'

export type Run = { segment: string | null; from: Day; months: number }

/** Months one after the other in the same segment, as one. */
export function runsOf(months: SegmentHistory['months']): Run[] {
  const runs: Run[] = []
  for (const { day, segment } of months) {
    const last = runs.at(-1)
    if (last !== undefined && last.segment === segment) last.months += 1
    else runs.push({ segment, from: day, months: 1 })
  }
  return runs
}
