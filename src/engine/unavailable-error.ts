import { UserError } from '../user-error.ts'

/** An engine that cannot be asked now, whatever is asked: it is away, or will not have this user, cluster or version. */
export class UnavailableError extends UserError {
  override name = 'UnavailableError'
}
