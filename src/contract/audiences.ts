import { z } from 'zod'
import { customerFilterSchema } from '../catalog/people/filter.ts'
import { saidSchema } from '../sentences/said.ts'
import { daySchema } from '../sql/day.ts'

/** An engagement that is not over and writes to the audience. */
export const audienceUseSchema = z.object({
  engagement: z.int(),
  name: z.string(),
  state: z.enum(['draft', 'scheduled', 'running']),
  /** What the removal of the audience means for it, in one sentence that names it. */
  text: z.string(),
  /** What that is made of. */
  said: saidSchema.optional(),
})
export type AudienceUse = z.output<typeof audienceUseSchema>

/**
 * `GET /api/audiences`: in the order of their names. `POST` with `{ name, who, isFixed? }` makes one (201): alive, so that
 * its people change as days pass, or with `isFixed` the list of those whom `who` means now. `PATCH /api/audiences/:id` with
 * `{ name }` renames; `DELETE /api/audiences/:id` removes and answers `{ removed: id, uses }`.
 */
export const listedAudienceSchema = z.object({
  id: z.int(),
  name: z.string(),
  /** Who is in it; of a fixed list who was meant when it was made. */
  who: customerFilterSchema,
  isFixed: z.boolean(),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
  /** How many are in it now. */
  customers: z.int(),
  /** The newest engagement first. */
  uses: z.array(audienceUseSchema),
})
export type ListedAudience = z.output<typeof listedAudienceSchema>

/** `GET /api/audiences/:id`. */
export const audienceDetailSchema = listedAudienceSchema.extend({
  /**
   * How many it would have been on the last day of each of twelve months, and today; computed, so there from the first
   * day. Null of a fixed list, and where a condition can only be asked of now (a text, a city, valid contact data).
   */
  sizes: z.array(z.object({ day: daySchema, customers: z.int() })).nullable(),
})
export type AudienceDetail = z.output<typeof audienceDetailSchema>

/** An audience that was removed, and the engagements that wrote to it. */
export const removedAudienceSchema = z.object({ removed: z.int(), uses: z.array(audienceUseSchema) })

/** `GET /api/audiences/suggestions`: audiences drawn from this shop's own numbers. */
export const audienceSuggestionSchema = z.object({
  key: z.enum(['best', 'slipping-away', 'second-purchase-due', 'once-at-a-discount']),
  name: z.string(),
  /** Why these, in figures of this shop; one sentence. */
  reason: z.string(),
  /** The figures of the reason, for words of one's own. Money is in minor units, shares are fractions. */
  figures: z.record(z.string(), z.number()),
  who: customerFilterSchema,
  customers: z.int(),
})
export type AudienceSuggestion = z.output<typeof audienceSuggestionSchema>
