import { z } from 'zod'
import { candidateRow, candidates, type DeliveryPlan, peopleOf, planDeliveries } from '../audience/candidates.ts'
import { membersOf } from '../audience/members.ts'
import { type Count, outcomes, type PeopleOfCount, personSchema, type Reach } from '../contract/engagements.ts'
import { sentence } from '../sentences/sentence.ts'
import type { PlannedDelivery } from '../state/deliveries.ts'
import { engagementDraftSchema } from '../state/engagements.ts'
import { audienceOf } from './audiences.ts'
import { standingIn } from './customer-question.ts'
import type { House } from './house.ts'
import { NotFoundError } from './not-found.ts'

const { controlPercent, seed } = engagementDraftSchema.shape

/** Whom an engagement would reach: the words of a question, whose numbers are text there. */
export const reachAskedSchema = z.object({
  audience: z.coerce.number().int(),
  channel: z.enum(['email', 'sms'], 'channel is email or sms').default('email'),
  controlPercent: z.coerce.number().pipe(controlPercent.unwrap()).default(10),
  seed: z.coerce.number().pipe(seed.unwrap()).default(1),
})
export type ReachAsked = z.output<typeof reachAskedSchema>

/** Which of the counts is looked into, and after whom. */
export const countAskedSchema = z.object({
  outcome: z.enum(outcomes, `is one of ${outcomes.join(', ')}`),
  reason: z.string().nullable().default(null),
  after: z.coerce.number().int().min(0).default(0),
})
type CountAsked = z.output<typeof countAskedSchema>

const peopleAtOnce = 100

/** What each member of an audience would get if it began now. */
export async function plannedNow(house: House, plan: DeliveryPlan & { audience: number }): Promise<PlannedDelivery[]> {
  // Who may be written to is asked of the file, which knows at once of whoever unsubscribed.
  const { engine } = house.warehouse.local
  const members = membersOf(audienceOf(house, plan.audience), await standingIn(house), engine.dialect)
  return planDeliveries(await engine.query(candidates(members, plan.channel), candidateRow), plan)
}

function countsOf(planned: readonly PlannedDelivery[]): Count[] {
  const counts = new Map<string, Count>()
  for (const { outcome, reason } of planned) {
    const name = `${outcome} ${reason}`
    counts.set(name, { outcome, reason, people: (counts.get(name)?.people ?? 0) + 1 })
  }
  return [...counts.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, count]) => count)
}

/** How many would be written to, held back and left out, by reason, if an engagement began now. */
export const reachOf = async (house: House, asked: ReachAsked): Promise<Reach> => ({
  counts: countsOf(await plannedNow(house, { ...asked, batchSize: 1 })),
})

async function named({ warehouse }: House, keys: readonly number[]): Promise<PeopleOfCount['people']> {
  if (keys.length === 0) return []
  const known = new Map(
    (await warehouse.local.engine.query(peopleOf(keys), personSchema)).map((person) => [person.key, person]),
  )
  return keys.map((key) => ({ key, person: known.get(key) ?? null }))
}

async function pageOf(house: House, total: number, keys: readonly number[]): Promise<PeopleOfCount> {
  const page = keys.slice(0, peopleAtOnce)
  return { total, people: await named(house, page), next: keys.length > page.length ? (page.at(-1) ?? null) : null }
}

/** The people of one of the counts of `reachOf`. */
export async function peopleInReach(house: House, asked: ReachAsked & CountAsked): Promise<PeopleOfCount> {
  const keys = (await plannedNow(house, { ...asked, batchSize: 1 }))
    .filter(({ outcome, reason }) => outcome === asked.outcome && reason === asked.reason)
    .map(({ key }) => key)
  return pageOf(
    house,
    keys.length,
    keys.filter((key) => key > asked.after),
  )
}

/** The people of one of the counts of an engagement that has begun. */
export async function peopleInEngagement(house: House, id: number, asked: CountAsked): Promise<PeopleOfCount> {
  const { engagements } = house.state
  if (engagements.find(id) === undefined) throw new NotFoundError(sentence('engagement.absent', { id }))
  const { deliveries } = engagements
  const count = deliveries
    .counts(id)
    .find(({ outcome, reason }) => outcome === asked.outcome && reason === asked.reason)
  return pageOf(house, count?.people ?? 0, deliveries.page(id, asked, asked.after, peopleAtOnce + 1))
}
