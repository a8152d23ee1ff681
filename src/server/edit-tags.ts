import { z } from 'zod'
import { customersIn } from '../catalog/people/filter.ts'
import type { TaggedPeople } from '../contract/tagged-people.ts'
import type { TagChange, TagCount } from '../contract/tags.ts'
import type { Engine } from '../engine/engine.ts'
import { settledPhone } from '../import/phones.ts'
import { sentence } from '../sentences/sentence.ts'
import type { Day } from '../sql/day.ts'
import { type Sql, sql, text } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import {
  addTag,
  type Chosen,
  endTag,
  forgetTagName,
  holdersOf,
  keepTagName,
  renameTag,
  type TagEdit,
  tagNamesIn,
} from '../warehouse/tags.ts'
import { answerMetric } from './answer-metric.ts'
import { standingIn } from './customer-question.ts'
import type { House } from './house.ts'
import { nearNames } from './near-names.ts'
import { NotFoundError } from './not-found.ts'
import { standingOf } from './project.ts'
import { readQuestion } from './question.ts'

const countRow = z.object({ tag: z.string(), customers: z.int(), before: z.int(), difference: z.int() })

/** Every label with its counts, most held first. */
export async function listTags(house: House): Promise<TagCount[]> {
  const { rows } = await answerMetric(house, 'tags', await readQuestion(house, 'tags', {}))
  const counted = z.array(countRow).parse(rows)
  const known = new Set(counted.map(({ tag }) => tag))
  const others = (await tagNamesIn(house.warehouse.local.engine)).filter((tag) => !known.has(tag))
  return [...counted, ...others.map((tag) => ({ tag, customers: 0, before: 0, difference: 0 }))]
}

/** A phone number as it is kept, where the name may be one; else nothing that a customer has. */
function phoneIn(name: string, defaultCountry: string | null): string {
  if (!/^[+\d\s().\-/]{5,}$/.test(name)) return ''
  const digits = name.replaceAll(/[^\d+]/g, '').replace(/^00/, '+')
  return settledPhone(digits, defaultCountry ?? undefined)
}

const lines = (values: readonly string[]): Sql => sql`unnest(string_split(${text(values.join('\n'))}, '\n'))`

/** Finds customers by id, else by e-mail, else by phone, and keeps them in the table `named_customers`. */
export async function findNamed(
  inside: Engine,
  names: readonly string[],
  defaultCountry: string | null,
): Promise<string[]> {
  const distinct = [...new Set(names.map((name) => name.trim()))]
  const phones = distinct.map((name) => phoneIn(name, defaultCountry))
  await inside.execute(sql`
    create or replace temporary table names_given as
    select ${lines(distinct)} as name, ${lines(phones)} as phone`)
  await inside.execute(sql`
    create or replace temporary table named_customers as
    with found as (
      select name, customer_key, 0 as place from names_given join customers on customers.customer_id = name
      union all
      select name, customer_key, 1 from names_given join customers on customers.email = lower(name)
      union all
      select name, customer_key, 2 from names_given join customers on customers.phone = names_given.phone
    )
    select name, customer_key
    from found
    qualify place = min(place) over (partition by name)`)
  const unknown = await inside.query(
    sql`select name from names_given where name not in (select name from named_customers) order by name`,
    z.object({ name: z.string() }),
  )
  return unknown.map(({ name }) => name)
}

async function choose(
  house: House,
  inside: Engine,
  people: TaggedPeople,
): Promise<{ chosen: Chosen; unknown: string[] }> {
  if ('names' in people) {
    const unknown = await findNamed(inside, people.names, house.state.settings().defaultCountry)
    return { chosen: sql`select customer_key from named_customers`, unknown }
  }
  return { chosen: customersIn(people.who, await standingIn(house), inside.dialect), unknown: [] }
}

async function checkKnown(inside: Engine, tag: string): Promise<void> {
  const known = await tagNamesIn(inside)
  if (known.includes(tag)) return
  const near = nearNames(tag, known)
  throw new NotFoundError(
    near.length > 0 ? sentence('tag.absent-near', { tag, near: near.join(', ') }) : sentence('tag.absent', { tag }),
  )
}

type Edit = (inside: Engine, today: Day) => Promise<TagEdit & { unknown?: string[] }>

/** One edit in one transaction, dated on the day on which the dashboard stands, so that it shows at once. */
async function edit(house: House, tag: string, work: Edit): Promise<TagChange> {
  const { today } = await standingOf(house)
  const { changed, unchanged, unknown = [] } = await house.warehouse.write((inside) => work(inside, today))
  return { tag, changed, unchanged, unknown }
}

const nobody = { changed: 0, unchanged: 0 }

/** Makes a label, and gives it to people if any are named. Throws a UserError when there is one of that name. */
export const createTag = (house: House, tag: string, people: TaggedPeople | undefined): Promise<TagChange> =>
  edit(house, tag, async (inside, today) => {
    if ((await tagNamesIn(inside)).includes(tag)) throw new UserError(sentence('tag.taken', { tag }))
    await keepTagName(inside, tag)
    if (people === undefined) return nobody
    const { chosen, unknown } = await choose(house, inside, people)
    return { ...(await addTag(inside, tag, chosen, today)), unknown }
  })

/** Gives a label to people from today on, or takes it from them. Throws a NotFoundError when there is none of that name. */
export const tagPeople = (house: House, tag: string, action: 'add' | 'end', people: TaggedPeople): Promise<TagChange> =>
  edit(house, tag, async (inside, today) => {
    await checkKnown(inside, tag)
    const { chosen, unknown } = await choose(house, inside, people)
    const change = action === 'add' ? addTag : endTag
    return { ...(await change(inside, tag, chosen, today)), unknown }
  })

/** Calls a label by another name, on all days. Throws a UserError when that is a label already. */
export const renameTo = (house: House, tag: string, name: string): Promise<TagChange> =>
  edit(house, name, async (inside) => {
    await checkKnown(inside, tag)
    if (tag === name) return nobody
    if ((await tagNamesIn(inside)).includes(name)) {
      throw new UserError(sentence('tag.name-taken', { tag, name }))
    }
    return renameTag(inside, tag, name)
  })

/** Makes a label one with another, on all days. */
export const mergeInto = (house: House, tag: string, into: string): Promise<TagChange> =>
  edit(house, into, async (inside) => {
    await checkKnown(inside, tag)
    await checkKnown(inside, into)
    if (tag === into) throw new UserError(sentence('tag.into-itself', { tag }))
    return renameTag(inside, tag, into)
  })

/** Takes a label from everyone from today on; that they held it before stays. */
export const removeTag = (house: House, tag: string): Promise<TagChange> =>
  edit(house, tag, async (inside, today) => {
    await checkKnown(inside, tag)
    const ended = await endTag(inside, tag, holdersOf(tag), today)
    await forgetTagName(inside, tag)
    return { changed: ended.changed, unchanged: 0 }
  })
