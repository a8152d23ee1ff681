import type { Context } from 'hono'
import type { z } from 'zod'
import { schemaFault } from '../schema-fault.ts'

/** The body as its schema has it; a UserError with the schema's own words for what is wrong. */
export async function readBody<Body>(c: Context, schema: z.ZodType<Body>): Promise<Body> {
  const given: unknown = await c.req.json().catch(() => null)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw schemaFault(parsed.error, 'The body is not understood')
}
