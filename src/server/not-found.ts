import { UserError } from '../user-error.ts'

/** Something was named that is not there. */
export class NotFoundError extends UserError {
  override name = 'NotFoundError'
}
