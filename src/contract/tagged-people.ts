import { z } from 'zod'
import { customerFilterSchema } from '../catalog/people/filter.ts'

const mostNames = 200_000

const namesSchema = z
  .array(z.string().trim().min(1).max(320))
  .min(1, 'Name at least one customer: by id, e-mail or phone')
  .max(mostNames, `Name at most ${mostNames} customers at once`)

/** Whose labels change: customers named by id, e-mail or phone, or those whom a filter means. */
export const taggedPeopleSchema = z.union(
  [z.strictObject({ names: namesSchema }), z.strictObject({ who: customerFilterSchema })],
  { error: 'Name customers by { "names": ["ada@example.com", …] } or by { "who": a customer filter }' },
)
export type TaggedPeople = z.output<typeof taggedPeopleSchema>
