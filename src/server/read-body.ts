import type { Context } from 'hono'
import type { z } from 'zod'
import { UserError } from '../user-error.ts'

/** The body as its schema has it; a UserError with the schema's own words for what is wrong. */
export async function readBody<Body>(c: Context, schema: z.ZodType<Body>): Promise<Body> {
  const given: unknown = await c.req.json().catch(() => null)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'The body is not understood' }
  // A message that begins with a small letter goes on after the name of its field.
  throw new UserError(`${/^[a-z]/.test(message) ? `${path.join('.')} ` : ''}${message}.`)
}
