import type { LetterPreview } from '../../../../contract/engagements.ts'
import type { Words } from '../../../messages/words.ts'

type Person = NonNullable<LetterPreview['reader']>

/** What a person is called: by name, else by address, number or id. */
export function personName({ key, firstName, lastName, email, phone, customerId }: Person, { say }: Words): string {
  const name = [firstName, lastName].filter((part) => part !== null && part !== '').join(' ')
  return name || email || phone || customerId || say('engagement.person', { key })
}
