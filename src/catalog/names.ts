/** Words that several numbers share, keyed as in answers, in the order in which they are shown. */
export const contactChannels = { email: 'E-mail', sms: 'SMS' } as const
export const subscriptionStatuses = {
  subscribed: 'Subscribed',
  unsubscribed: 'Unsubscribed',
  unknown: 'Unknown',
} as const
export const genders = {
  female: 'Female',
  male: 'Male',
  other: 'Other',
  unknown: 'Unknown',
  refused: 'Refused to say',
} as const
export const consentChannels = { any: 'Any channel', ...contactChannels } as const
export const contacts = { email: 'E-mail address', phone: 'Phone number' } as const
export const identifications = { identified: 'Identified', unidentified: 'Unidentified' } as const
export const spendingGroups = { prospects: 'Prospects', spenders: 'Spenders' } as const
export const activityBands = {
  active: 'Active (0–6 days)',
  'low-risk': 'Low risk (7–30 days)',
  'high-risk': 'High risk (over 30 days)',
  'no-visit': 'No visit recorded',
} as const
export const valueBands = { big: 'Big', medium: 'Medium', small: 'Small' } as const
export const frequencyBands = { frequent: 'Frequent', repeat: 'Repeat', 'one-time': 'One-time' } as const
export const consentFilterNames = {
  'with-any': 'With consent on any channel',
  'with-email': 'With consent by e-mail',
  'with-sms': 'With consent by SMS',
  'without-any': 'Without consent on any channel',
  'without-email': 'Without consent by e-mail',
  'without-sms': 'Without consent by SMS',
} as const
export const recencyFilterNames = {
  'last-30-days': 'New in the last 30 days',
  'last-12-months': 'New in the last 12 months',
} as const
