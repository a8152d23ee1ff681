/** A fault that the user can mend: one clear sentence saying what was looked for, where, what was found, what to do. */
export class UserError extends Error {
  override name = 'UserError'
}
