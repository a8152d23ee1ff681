import { createHash } from 'node:crypto'
import type { FileFormat } from '../state/engagements.ts'
import type { Candidate } from './candidates.ts'

const hashed = (value: string): string => (value === '' ? '' : createHash('sha256').update(value).digest('hex'))
const folded = (value: string | null): string => (value ?? '').trim().toLowerCase()

/** Google takes an address of Gmail without dots, and without what follows a plus. */
function googleEmail(email: string | null): string {
  const [name = '', host = ''] = folded(email).split('@')
  if (!['gmail.com', 'googlemail.com'].includes(host)) return folded(email)
  return `${name.replace(/\+.*$/, '').replaceAll('.', '')}@${host}`
}

/** Meta takes names without punctuation and spaces, and phone numbers as digits with the country's first. */
const metaName = (name: string | null): string => folded(name).replaceAll(/[\p{P}\s]/gu, '')
const metaPhone = (phone: string | null): string => (phone ?? '').replaceAll(/\D/g, '').replace(/^0+/, '')

type Format = { columns: Readonly<Record<string, (person: Candidate) => string>> }

const plain = (read: (person: Candidate) => string | null) => (person: Candidate) => read(person) ?? ''
const [email, phone] = [plain((person) => person.email), plain((person) => person.phone)]
const [firstName, lastName] = [plain((person) => person.firstName), plain((person) => person.lastName)]

/**
 * Columns of the files that other systems take, as their help pages name them. Meta (customer list) and Google (Customer
 * Match) get SHA-256, in hexadecimal, of what is normalised as they ask; Google takes names only with a postcode, which
 * is not known here.
 */
export const peopleFiles: Readonly<Record<FileFormat, Format>> = {
  own: {
    columns: {
      customer_id: plain((person) => person.customerId),
      email,
      phone,
      first_name: firstName,
      last_name: lastName,
    },
  },
  klaviyo: { columns: { Email: email, 'Phone Number': phone, 'First Name': firstName, 'Last Name': lastName } },
  mailchimp: {
    columns: { 'Email Address': email, 'First Name': firstName, 'Last Name': lastName, 'Phone Number': phone },
  },
  meta: {
    columns: {
      email: (person) => hashed(folded(person.email)),
      phone: (person) => hashed(metaPhone(person.phone)),
      fn: (person) => hashed(metaName(person.firstName)),
      ln: (person) => hashed(metaName(person.lastName)),
    },
  },
  google: {
    columns: {
      Email: (person) => hashed(googleEmail(person.email)),
      Phone: (person) => hashed(person.phone ?? ''),
    },
  },
}
