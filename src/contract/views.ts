import { z } from 'zod'

/** `GET /api/views`, `POST` with a ViewToSave: a screen under a name, the page and everything of it that its address holds. */
export const savedViewSchema = z.object({
  id: z.int(),
  name: z.string(),
  /** From the path on: `/purchases?period=last-year&channel=web`. */
  address: z.string(),
  /** ISO 8601, UTC. */
  savedAt: z.string(),
})
export type SavedView = z.output<typeof savedViewSchema>
export type ViewToSave = Pick<SavedView, 'name' | 'address'>
