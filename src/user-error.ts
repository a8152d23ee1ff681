import type { Said } from './sentences/said.ts'
import type { Sentence } from './sentences/sentence.ts'

/**
 * A fault that the user can mend: one clear sentence saying what was looked for, where, what was found, what to do.
 * As a string it is English for every reader; as a sentence of the catalogue the page says it in its own language.
 */
export class UserError extends Error {
  override name = 'UserError'
  readonly said: Said | undefined
  constructor(told: Sentence | string) {
    super(typeof told === 'string' ? told : told.text)
    this.said = typeof told === 'string' ? undefined : told.said
  }
}
