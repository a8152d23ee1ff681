import { z } from 'zod'
import { membersOf } from '../audience/members.ts'
import { daysOfSizes, isAskedOfAnyDay, sizeRow, sizesOn } from '../audience/sizes.ts'
import { type Suggestion, suggestAudiences } from '../audience/suggestions.ts'
import { type CustomerFilter, conditionsOf, customersIn } from '../catalog/people/filter.ts'
import type { AudienceDetail, AudienceSuggestion, AudienceUse, ListedAudience } from '../contract/audiences.ts'
import { currencyDigits, inMainUnits } from '../currency.ts'
import { sentence } from '../sentences/sentence.ts'
import { type Sql, sql } from '../sql/sql.ts'
import type { Audience, AudienceToMake } from '../state/audiences.ts'
import { UserError } from '../user-error.ts'
import { forgetAudienceMembers, keepAudienceMembers } from '../warehouse/members.ts'
import { usesOf } from './audience-uses.ts'
import { standingIn } from './customer-question.ts'
import type { House } from './house.ts'
import { NotFoundError } from './not-found.ts'

type Options = { signal?: AbortSignal | undefined }

const countRow = z.object({ customers: z.int() })

async function countOf({ warehouse: { engine } }: House, members: Sql, { signal }: Options): Promise<number> {
  const [row] = await engine.query(sql`select count(*) as customers from (${members}) as members`, countRow, { signal })
  return row?.customers ?? 0
}

/** The audience of an id; a NotFoundError when there is none. */
export function audienceOf({ state }: House, id: number): Audience {
  const audience = state.audiences.find(id)
  if (audience === undefined) throw new NotFoundError(sentence('audience.absent', { id }))
  return audience
}

async function withCount(house: House, audience: Audience, options: Options): Promise<ListedAudience> {
  const members = membersOf(audience, await standingIn(house), house.warehouse.engine.dialect)
  return { ...audience, customers: await countOf(house, members, options), uses: usesOf(house, audience.id) }
}

/** Every audience with how many are in it now. */
export async function listAudiences(house: House, options: Options = {}): Promise<ListedAudience[]> {
  const listed: ListedAudience[] = []
  for (const audience of house.state.audiences.all()) listed.push(await withCount(house, audience, options))
  return listed
}

/** An audience with its size over time. */
export async function describeAudience(house: House, id: number, options: Options = {}): Promise<AudienceDetail> {
  const audience = await withCount(house, audienceOf(house, id), options)
  if (audience.isFixed || !isAskedOfAnyDay(audience.who)) return { ...audience, sizes: null }
  const standing = await standingIn(house)
  const { engine, outline } = house.warehouse
  const days = daysOfSizes(standing.today, (await outline()).firstDay)
  const sizes = await engine.query(sizesOn(days, audience.who, standing, engine.dialect), sizeRow, options)
  return { ...audience, sizes }
}

function checkNameIsFree({ state }: House, name: string, except?: number): void {
  const holder = state.audiences.named(name)
  if (holder === undefined || holder.id === except) return
  throw new UserError(sentence('audience.name-taken', { name: holder.name }))
}

/** Makes an audience: alive, or the list of those whom the filter means now. Throws a UserError when the name is taken. */
export async function makeAudience(house: House, wanted: AudienceToMake): Promise<ListedAudience> {
  const { state, warehouse, clock } = house
  checkNameIsFree(house, wanted.name)
  const standing = await standingIn(house)
  // Read before anything is kept, so that a filter that cannot be asked leaves nothing behind.
  await countOf(house, customersIn(wanted.who, standing, warehouse.engine.dialect), {})
  const id = state.audiences.begin(wanted)
  try {
    if (wanted.isFixed) {
      await warehouse.write((inside) =>
        keepAudienceMembers(inside, id, customersIn(wanted.who, standing, inside.dialect)),
      )
    }
  } catch (error) {
    state.audiences.remove(id)
    throw error
  }
  state.audiences.finish(id, clock())
  return withCount(house, audienceOf(house, id), {})
}

/** Gives an audience another name. */
export function renameAudience(house: House, id: number, name: string): Promise<ListedAudience> {
  const audience = audienceOf(house, id)
  checkNameIsFree(house, name, id)
  house.state.audiences.rename(id, name)
  return withCount(house, { ...audience, name }, {})
}

/** Whether a filter means people by an audience. */
export const namesAudience = (who: CustomerFilter, id: number): boolean =>
  conditionsOf(who).some((one) => one.kind === 'audience' && one.audience === id)

/**
 * Removes an audience, and the list of a fixed one; its people stay. Tells the engagements that wrote to it. Throws a UserError
 * when another audience names it.
 */
export async function removeAudience(house: House, id: number): Promise<{ removed: number; uses: AudienceUse[] }> {
  const { name, isFixed } = audienceOf(house, id)
  const naming = house.state.audiences.all().find((other) => !other.isFixed && namesAudience(other.who, id))
  if (naming !== undefined) {
    throw new UserError(sentence('audience.named-by', { name, naming: naming.name }))
  }
  house.state.audiences.remove(id)
  if (isFixed) await house.warehouse.write((inside) => forgetAudienceMembers(inside, id))
  return { removed: id, uses: usesOf(house, id) }
}

type Told = { name: string; reason: string }

function tell(suggestion: Suggestion, money: (minor: number) => string): Told {
  if (suggestion.key === 'best') {
    const { share, revenueAbove } = suggestion.figures
    const percent = `${Math.round(share * 100)} %`
    return { name: `Best ${percent}`, reason: `The ${percent} of spenders who paid more than ${money(revenueAbove)}.` }
  }
  if (suggestion.key === 'slipping-away') {
    const { usualDays, returnsKnown } = suggestion.figures
    return {
      name: 'Slipping away',
      reason: `Of ${returnsKnown} returns here nine in ten came within ${usualDays} days; these bought at least twice, and not for longer than that.`,
    }
  }
  if (suggestion.key === 'second-purchase-due') {
    const { fromDays, toDays } = suggestion.figures
    return {
      name: 'Second purchase due',
      reason: `Half of all second purchases here come ${fromDays} to ${toDays} days after the first; these bought once, that long ago.`,
    }
  }
  return {
    name: 'Bought once at a discount',
    reason: `Of ${suggestion.figures.onceBuyers} customers who bought once, these did so below the raw price.`,
  }
}

/** Audiences drawn from the shop's own numbers; those that nobody is in are left out. */
export async function listSuggestions(house: House, options: Options = {}): Promise<AudienceSuggestion[]> {
  const standing = await standingIn(house)
  const { engine } = house.warehouse
  const { currency } = house.state.settings()
  const money = (minor: number) => [inMainUnits(minor, currencyDigits(currency)), currency ?? ''].join(' ').trim()
  const listed: AudienceSuggestion[] = []
  for (const suggestion of await suggestAudiences(engine, standing.today)) {
    const customers = await countOf(house, customersIn(suggestion.who, standing, engine.dialect), options)
    const { key, who, figures } = suggestion
    if (customers > 0) listed.push({ key, who, figures, customers, ...tell(suggestion, money) })
  }
  return listed
}
