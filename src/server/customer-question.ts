import { z } from 'zod'
import { membersOf } from '../audience/members.ts'
import type { Standing } from '../catalog/people/condition.ts'
import {
  type CustomerColumn,
  customerColumnNames,
  customerColumns,
  findCustomerColumn,
} from '../catalog/people/customer-columns.ts'
import type { ListAsked, Place } from '../catalog/people/customer-list.ts'
import { type CustomerFilter, everybody } from '../catalog/people/filter.ts'
import { readWho } from '../catalog/people/who.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import type { House } from './house.ts'
import { standingOf } from './project.ts'
import { type Given, readDay } from './question.ts'
import { schemeOf } from './schemes.ts'

/** The words of a question about customers. */
const listWords = ['who', 'asOf', 'sort', 'columns', 'scheme', 'limit', 'cursor'] as const

const defaultLimit = 100
const mostRows = 1000

/** Refuses a word that the question does not have. */
export function refuseUnknownWords(given: Given, known: readonly string[]): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || known.includes(name)) continue
    throw new UserError(`Customers are not asked with "${name}". They are asked with: ${known.join(', ')}.`)
  }
}

/** What the conditions of a filter are read against, now. */
export async function standingIn(house: House, scheme?: string): Promise<Standing> {
  const { today } = await standingOf(house)
  const { audiences, engagements } = house.state
  const standing: Standing = {
    today,
    rules: house.state.settings().rules,
    scheme: schemeOf(house, scheme),
    schemeOf: (reference) => schemeOf(house, reference),
    audienceMembers: (id, words) => {
      const audience = audiences.find(id)
      if (audience === undefined) throw new UserError(sentence('audience.removed', { id }))
      return membersOf(audience, standing, words)
    },
    checkEngagement: (id) => {
      if (engagements.find(id) === undefined) throw new UserError(sentence('engagement.absent', { id }))
    },
  }
  return standing
}

/** The filter that a text means; everyone without one. */
export function readFilterOf(text: string | undefined): CustomerFilter {
  if (text === undefined) return everybody
  const read = readWho(text)
  if ('fault' in read) throw new UserError(sentence('customers.filter-fault', { fault: read.fault }))
  return read.who
}

function readColumn(name: string): CustomerColumn {
  const column = findCustomerColumn(name)
  if (column !== undefined) return column
  throw new UserError(sentence('customers.no-column', { column: name, known: customerColumnNames.join(', ') }))
}

function readSort(text = '-revenue'): ListAsked['sort'] {
  const isDescending = text.startsWith('-')
  return { column: readColumn(isDescending ? text.slice(1) : text), isDescending }
}

const readColumns = (text: string | undefined): readonly CustomerColumn[] =>
  text === undefined ? customerColumnNames : [...new Set(text.split(',').map((name) => readColumn(name.trim())))]

export function readLimit(text: string | undefined, { usual, most }: { usual: number; most: number }): number {
  if (text === undefined) return usual
  const limit = Number(text)
  if (/^\d{1,9}$/.test(text) && limit >= 1 && limit <= most) return limit
  throw new UserError(`limit is "${text}"; it must be a whole number from 1 to ${most}.`)
}

const place = z.tuple([z.union([z.string(), z.number(), z.null()]), z.int()])

/** Where a page ends, as text for `cursor`. */
export const writeCursor = ({ value, key }: Place): string =>
  Buffer.from(JSON.stringify([value, key])).toString('base64url')

function readCursor(text: string | undefined, { column }: ListAsked['sort']): Place | undefined {
  if (text === undefined) return undefined
  const strange = new UserError(`cursor is "${text}"; it must be what the page before gave as "next".`)
  try {
    const [value, key] = place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()))
    if (value !== null && !customerColumns[column].schema.safeParse(value).success) throw strange
    return { value, key }
  } catch {
    throw strange
  }
}

/** The list that parameters of the API or the command line ask for. Throws a UserError for the first that is not valid. */
export async function readListAsked(house: House, given: Given): Promise<ListAsked> {
  refuseUnknownWords(given, listWords)
  const sort = readSort(given.sort)
  return {
    who: readFilterOf(given.who),
    asOf: readDay('asOf', given) ?? (await standingOf(house)).today,
    columns: readColumns(given.columns),
    sort,
    after: readCursor(given.cursor, sort),
    limit: readLimit(given.limit, { usual: defaultLimit, most: mostRows }),
  }
}
