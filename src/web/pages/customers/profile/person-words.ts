import type { CustomerProfile } from '../../../../contract/customer-profile.ts'
import type { Words } from '../../../messages/words.ts'

type Person = CustomerProfile['person']

const known = (part: string | null): part is string => part !== null && part !== ''

/** How a person is called: by name, else by what else is known. */
export function nameOf(person: Person, key: number, { say }: Words): string {
  const name = [person.firstName, person.lastName].filter(known).join(' ')
  return [name, person.email, person.phone, person.id].find((part) => known(part)) ?? say('customers.nameless', { key })
}

/** By what the server finds exactly this customer: the id, else e-mail or phone; null of one who has none of these. */
export const handleOf = ({ id, email, phone }: Person): string | null => [id, email, phone].find(known) ?? null
