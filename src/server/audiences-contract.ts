import type { CustomerFilter } from '../catalog/people/filter.ts'
import type { Said } from '../sentences/sentence.ts'
import type { Day } from '../sql/day.ts'

/**
 * `GET /api/audiences`: in the order of their names. `POST` with `{ name, who, isFixed? }` makes one (201): alive, so that
 * its people change as days pass, or with `isFixed` the list of those whom `who` means now. `PATCH /api/audiences/:id` with
 * `{ name }` renames; `DELETE /api/audiences/:id` removes and answers `{ removed: id, uses }`.
 */
export type ListedAudience = {
  id: number
  name: string
  /** Who is in it; of a fixed list who was meant when it was made. */
  who: CustomerFilter
  isFixed: boolean
  /** ISO 8601, UTC. */
  madeAt: string
  /** How many are in it now. */
  customers: number
  /** The newest engagement first. */
  uses: AudienceUse[]
}

/** An engagement that is not over and writes to the audience. */
export type AudienceUse = {
  engagement: number
  name: string
  state: 'draft' | 'scheduled' | 'running'
  /** What the removal of the audience means for it, in one sentence that names it. */
  text: string
  /** What that is made of. */
  said?: Said | undefined
}

/** `GET /api/audiences/:id`. */
export type AudienceDetail = ListedAudience & {
  /**
   * How many it would have been on the last day of each of twelve months, and today; computed, so there from the first
   * day. Null of a fixed list, and where a condition can only be asked of now (a text, a city, valid contact data).
   */
  sizes: { day: Day; customers: number }[] | null
}

/** `GET /api/audiences/suggestions`: audiences drawn from this shop's own numbers. */
export type AudienceSuggestion = {
  key: 'best' | 'slipping-away' | 'second-purchase-due' | 'once-at-a-discount'
  name: string
  /** Why these, in figures of this shop; one sentence. */
  reason: string
  /** The figures of the reason, for words of one's own. Money is in minor units, shares are fractions. */
  figures: Record<string, number>
  who: CustomerFilter
  customers: number
}
