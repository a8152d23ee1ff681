import { comparison, groupRow, groupSums } from '../audience/result.ts'
import type { Count, ToldEngagement } from '../contract/engagements.ts'
import { addDays } from '../sql/day.ts'
import type { Engagement } from '../state/engagements.ts'
import type { House } from './house.ts'
import { standingOf } from './project.ts'

/** For how many a message has left; of the unconfirmed nobody knows that it did not. */
const reachedIn = (counts: readonly Count[]): number =>
  counts.reduce((sum, { outcome, people }) => sum + (outcome === 'sent' || outcome === 'unconfirmed' ? people : 0), 0)

/** What an engagement brought so far, of whose members that became; null before it begins. */
export async function resultOf(
  house: House,
  { id, draft, startedOn }: Engagement,
  counts: readonly Count[],
): Promise<ToldEngagement['result']> {
  if (startedOn === null) return null
  const to = addDays(startedOn, draft.outcomeDays - 1)
  const { today } = await standingOf(house)
  const isComplete = today >= to
  const upTo = isComplete ? to : today
  const groups = await house.warehouse.engine.query(groupSums(id, startedOn, upTo), groupRow)
  return {
    ...comparison(groups),
    reached: reachedIn(counts),
    currency: house.state.settings().currency,
    from: startedOn,
    to,
    upTo: upTo < startedOn ? null : upTo,
    isComplete,
  }
}
