import { z } from '@hono/zod-openapi'
import { documentedFilterSchema } from './customer-schemas.ts'
import type { TagChange, TagCount, TaggedPeople } from './tags-contract.ts'

// The shapes of tags-contract.ts as schemas.

const mostNames = 200_000

/** A label: on one line, and without the sign that parts labels in files of customers. */
export const tagSchema = z
  .string({ error: 'A tag is a text' })
  .trim()
  .min(1, 'A tag must not be empty')
  .max(100, 'A tag is 100 characters long at most')
  .regex(/^[^|\r\n]*$/, 'A tag stands on one line and contains no |, which parts tags in files')

const namesSchema = z
  .array(z.string().trim().min(1).max(320))
  .min(1, 'Name at least one customer: by id, e-mail or phone')
  .max(mostNames, `Name at most ${mostNames} customers at once`)

export const taggedPeopleSchema = z.union(
  [z.strictObject({ names: namesSchema }), z.strictObject({ who: documentedFilterSchema })],
  { error: 'Name customers by { "names": ["ada@example.com", …] } or by { "who": a customer filter }' },
) satisfies z.ZodType<TaggedPeople>

export const tagCountSchema = z
  .object({ tag: z.string(), customers: z.int(), before: z.int(), difference: z.int() })
  .openapi('Tag') satisfies z.ZodType<TagCount>

export const tagChangeSchema = z
  .object({ tag: z.string(), changed: z.int(), unchanged: z.int(), unknown: z.array(z.string()) })
  .openapi('TagChange') satisfies z.ZodType<TagChange>
