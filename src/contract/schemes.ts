import { z } from 'zod'
import { schemeSchema } from '../catalog/rfm/scheme.ts'

/** `GET /api/schemes`: the newest version of each scheme that is not hidden, the built-in ones first. */
export const listedSchemeSchema = schemeSchema.extend({
  isBuiltIn: z.boolean(),
  /** Hidden ones are told by `GET /api/schemes/:id` (or `:id@version`) alone, so that old links go on. */
  isHidden: z.boolean(),
  /** Of all versions, the newest first; a built-in one was never saved. */
  versions: z.array(z.object({ version: z.int(), savedAt: z.string().nullable() })),
})
export type ListedScheme = z.output<typeof listedSchemeSchema>

/** `DELETE /api/schemes/:id` hides. */
export const hiddenSchemeSchema = z.object({ hidden: z.string() })
