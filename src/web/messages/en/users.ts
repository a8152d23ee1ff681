/** The users overview. */
export const users = {
  'users.title': 'Users',
  'users.about': '{name} · as of {day}; new users in the period',
  'users.nobody-new': 'Nobody came for the first time in this period. Choose other days.',
  'users.consent.any': 'Consent, any channel',
  'users.consent.email': 'Consent, e-mail',
  'users.consent.sms': 'Consent, SMS',
} as const
