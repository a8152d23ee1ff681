import { UserError } from '../user-error.ts'

/** What was to be changed is no longer what it was changed from; over HTTP a 412 (RFC 9110, 13.1.1). */
export class OvertakenError extends UserError {
  override name = 'OvertakenError'
}
