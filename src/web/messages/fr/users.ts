import type { users as english } from '../en/users.ts'
import type { Translation } from '../words.ts'

export const users: Translation<typeof english> = {
  'users.title': 'Contacts',
  'users.about': '{name} · au {day} ; nouveaux contacts sur la période',
  'users.nobody-new': 'Personne n’est arrivé sur cette période. Choisissez d’autres dates.',
  'users.consent.any': 'Consentement, tous canaux',
  'users.consent.email': 'Consentement e-mail',
  'users.consent.sms': 'Consentement SMS',
}
