import { createHash } from 'node:crypto'
import type { FileFormat } from '../contract/engagements.ts'
import type { Candidate, ContactChannel } from './candidates.ts'

const hashed = (value: string): string => (value === '' ? '' : createHash('sha256').update(value).digest('hex'))
/** In lower case and without white space, which Meta and Google both ask of addresses before hashing. */
const folded = (value: string | null): string => (value ?? '').replaceAll(/\s/gu, '').toLowerCase()

/** Meta takes names in lower case without punctuation and spaces, accents kept. */
const metaName = (name: string | null): string => folded(name).normalize('NFC').replaceAll(/\p{P}/gu, '')
/** Meta takes phone numbers as digits, the country's first; what begins with zeros has none. */
const metaPhone = (phone: string | null): string => (phone ?? '').replaceAll(/\D/g, '').replace(/^0+/, '')

type Read = (person: Candidate) => string
type Column = readonly [heading: string, read: Read]

const plain =
  (read: (person: Candidate) => string | null): Read =>
  (person) =>
    read(person) ?? ''
const [email, phone] = [plain((person) => person.email), plain((person) => person.phone)]
const [firstName, lastName] = [plain((person) => person.firstName), plain((person) => person.lastName)]
const hashOf =
  (normalised: Read): Read =>
  (person) =>
    hashed(normalised(person))

/**
 * The columns of the files that other systems take, under the headings of their help pages (docs/engagements.md says
 * which). A file holds the contact data of the channel that was consented to alone, in the first column. Google takes
 * names only with country and postcode together, and a postcode is not known here.
 */
const formats: Readonly<Record<FileFormat, (channel: ContactChannel) => readonly Column[]>> = {
  own: () => [
    ['customer_id', plain((person) => person.customerId)],
    ['email', email],
    ['phone', phone],
    ['first_name', firstName],
    ['last_name', lastName],
  ],
  klaviyo: (channel) => [
    channel === 'email' ? ['Email', email] : ['Phone Number', phone],
    ['First Name', firstName],
    ['Last Name', lastName],
  ],
  mailchimp: (channel) => [
    channel === 'email' ? ['Email Address', email] : ['SMS Phone Number', phone],
    ['First Name', firstName],
    ['Last Name', lastName],
  ],
  meta: (channel) => [
    channel === 'email'
      ? ['email', hashOf((person) => folded(person.email))]
      : ['phone', hashOf((person) => metaPhone(person.phone))],
    ['fn', hashOf((person) => metaName(person.firstName))],
    ['ln', hashOf((person) => metaName(person.lastName))],
  ],
  google: (channel) => [
    channel === 'email' ? ['Email', hashOf((person) => folded(person.email))] : ['Phone', hashOf(phone)],
  ],
}

/** The rows of a file, its headings first. Cells are what the format asks for; formulas are for the writer of CSV to guard. */
export function fileRows(format: FileFormat, channel: ContactChannel, people: readonly Candidate[]): string[][] {
  const columns = formats[format](channel)
  return [columns.map(([heading]) => heading), ...people.map((person) => columns.map(([, read]) => read(person)))]
}
