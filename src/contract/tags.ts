import { z } from 'zod'

/** `GET /api/tags`: every label, most held first; those made by hand too, though nobody holds them. */
export const tagCountSchema = z.object({
  tag: z.string(),
  /** Who holds it today, and who did 30 days before. */
  customers: z.int(),
  before: z.int(),
  difference: z.int(),
})
export type TagCount = z.output<typeof tagCountSchema>

/**
 * What became of an edit. `POST /api/tags` with `{ tag }` and perhaps people makes a label; `POST /api/tags/:tag/add` and
 * `…/end` with people give it and take it; `PATCH /api/tags/:tag` with `{ name }` renames it on all days, `POST
 * /api/tags/:tag/merge` with `{ into }` makes it one with another on all days, and `DELETE /api/tags/:tag` takes it from
 * everyone from today on.
 */
export const tagChangeSchema = z.object({
  tag: z.string(),
  /** Customers whose label changed, and those for whom it was as wished already. */
  changed: z.int(),
  unchanged: z.int(),
  /** Names that no customer bears; they changed nothing. */
  unknown: z.array(z.string()),
})
export type TagChange = z.output<typeof tagChangeSchema>
