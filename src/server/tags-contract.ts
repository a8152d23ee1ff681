import type { CustomerFilter } from '../catalog/people/filter.ts'

/** `GET /api/tags`: every label, most held first; those made by hand too, though nobody holds them. */
export type TagCount = {
  tag: string
  /** Who holds it today, and who did 30 days before. */
  customers: number
  before: number
  difference: number
}

/** Whose labels change: customers named by id, e-mail or phone, or those whom a filter means. */
export type TaggedPeople = { names: string[] } | { who: CustomerFilter }

/**
 * What became of an edit. `POST /api/tags` with `{ tag }` and perhaps people makes a label; `POST /api/tags/:tag/add` and
 * `…/end` with people give it and take it; `PATCH /api/tags/:tag` with `{ name }` renames it on all days, `POST
 * /api/tags/:tag/merge` with `{ into }` makes it one with another on all days, and `DELETE /api/tags/:tag` takes it from
 * everyone from today on.
 */
export type TagChange = {
  tag: string
  /** Customers whose label changed, and those for whom it was as wished already. */
  changed: number
  unchanged: number
  /** Names that no customer bears; they changed nothing. */
  unknown: string[]
}
