import type { OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { apiErrorSchema } from '../../contract/api-error.ts'
import { UserError } from '../../user-error.ts'
import type { House } from '../house.ts'
import type { ImportQueue } from '../import-queue.ts'
import type { Live } from '../live.ts'
import type { Sender } from '../send-engagements.ts'

/** What routes work with. */
export type Served = {
  house: House
  live: Live
  imports: ImportQueue
  sender: Sender
  /** Known to whoever may read `server.json`: proof of being a command of the same user. */
  token: string
  /** Aborts when the server stops, so that open streams end. */
  stopping: AbortSignal
}

export type App = OpenAPIHono

/** A response documented by its schema. */
export const json = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
})

export const unchanged = { description: 'The asker already holds this answer (If-None-Match).' }
export const refused = json('What is wrong with the question, in one sentence.', apiErrorSchema)
export const unavailable = json('The ClickHouse that is asked does not answer; the sentence says why.', apiErrorSchema)
export const absent = json('There is nothing of that name.', apiErrorSchema)

/** The query's parameters, each named once. */
export const givenIn = (c: Context): Record<string, string> => namedOnce(c.req.queries())

/** The same of a question about sales, which may name several stores. */
export function askedIn(c: Context): { once: Record<string, string>; several: { store?: string[] } } {
  const { store, ...others } = c.req.queries()
  return { once: namedOnce(others), several: store === undefined ? {} : { store } }
}

function namedOnce(queries: Readonly<Record<string, string[]>>): Record<string, string> {
  const given = Object.entries(queries)
  for (const [name, values] of given) {
    if (values.length > 1) throw new UserError(`"${name}" is given ${values.length} times; give it once.`)
  }
  return Object.fromEntries(given.map(([name, [value = '']]) => [name, value]))
}
