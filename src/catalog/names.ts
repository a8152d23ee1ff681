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
