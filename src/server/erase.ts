import { z } from 'zod'
import type { Erasure } from '../contract/erasures.ts'
import type { Engine } from '../engine/engine.ts'
import { sentence } from '../sentences/sentence.ts'
import { integer, sql } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { type ErasureKeeps, eraseFacts, type Identifiers, tellsOf } from '../warehouse/erase.ts'
import { namesAudience } from './audiences.ts'
import { findNamed } from './edit-tags.ts'
import type { House } from './house.ts'
import { NotFoundError } from './not-found.ts'
import { standingOf } from './project.ts'

/** Who is erased: by key, or by id, e-mail or phone. */
export type ErasureWanted = { key: number } | { name: string }

const keyRow = z.object({ key: z.int() })

async function keysOf(house: House, inside: Engine, wanted: ErasureWanted): Promise<number[]> {
  if ('key' in wanted) {
    const known = sql`select customer_key as key from customers where erased_at is null and customer_key = ${integer(wanted.key)}`
    return (await inside.query(known, keyRow)).map(({ key }) => key)
  }
  await findNamed(inside, [wanted.name], house.state.settings().defaultCountry)
  const named = sql`
    select named_customers.customer_key as key
    from named_customers
    join customers on customers.customer_key = named_customers.customer_key
    where erased_at is null
    order by key`
  return (await inside.query(named, keyRow)).map(({ key }) => key)
}

async function keyOf(house: House, inside: Engine, wanted: ErasureWanted): Promise<number> {
  const keys = await keysOf(house, inside, wanted)
  const [key] = keys
  if (key === undefined) {
    throw new NotFoundError(
      'key' in wanted
        ? sentence('erase.no-key', { key: wanted.key })
        : sentence('erase.nobody-called', { name: wanted.name }),
    )
  }
  if (keys.length === 1) return key
  const name = 'key' in wanted ? wanted.key : wanted.name
  throw new UserError(sentence('erase.several', { count: keys.length, name, keys: keys.join(', ') }))
}

const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address.replaceAll('+', ' '))
  } catch {
    return address
  }
}

/** Takes away what people saved that tells of the person: screens, and audiences of their name. */
function forgetWhatTells({ state }: House, person: Identifiers): void {
  for (const { id, name, address } of state.views.all()) {
    if (tellsOf(person, `${name} ${decoded(address)}`)) state.views.remove(id)
  }
  const gone: number[] = []
  // An audience names older ones alone.
  for (const { id, name, who, isFixed } of state.audiences.all().toSorted((one, other) => one.id - other.id)) {
    const isMadeOfGone = !isFixed && gone.some((other) => namesAudience(who, other))
    if (isMadeOfGone || tellsOf(person, `${name} ${JSON.stringify(who)}`)) gone.push(id)
  }
  for (const id of gone) state.audiences.remove(id)
}

/**
 * Erases a person: at once from every screen, file and list; the bytes go with the next maintenance, which is noted
 * before anything is changed. What stays in the numbers is as the project's settings have it unless asked. Throws a NotFoundError when nobody is meant, a UserError when several are.
 */
export async function erasePerson(house: House, wanted: ErasureWanted, asked?: ErasureKeeps): Promise<Erasure> {
  const keep = asked ?? house.state.settings().erasureKeeps
  const { warehouse, state, answers, clock } = house
  const { today } = await standingOf(house)
  state.changeSettings({ erasedSince: state.settings().erasedSince ?? clock().toISOString() })
  const { key, person } = await warehouse.write(async (inside) => {
    const found = await keyOf(house, inside, wanted)
    return { key: found, person: await eraseFacts(inside, found, { keep, today, at: clock() }) }
  })
  answers.clear()
  forgetWhatTells(house, person)
  return { erased: key, keep }
}
