import type { z } from 'zod'
import { UserError } from './user-error.ts'

/** What a schema finds wrong first, in its own words; words that begin with a small letter go on after the name of the field. */
export function schemaFault(error: z.ZodError, otherwise: string): UserError {
  const { path, message } = error.issues[0] ?? { path: [], message: otherwise }
  return new UserError(`${/^[a-z]/.test(message) && path.length > 0 ? `${path.join('.')} ` : ''}${message}.`)
}
