/** What cards say around their numbers. */
export const cards = {
  'cards.as-of': 'As of {day}',
  'cards.number-shown': 'Number shown',
  'cards.no-earlier': 'no earlier data',
  'cards.before': 'before:',
  'cards.30-days-before': '30 days before',
  'cards.nobody-on-day': 'Nobody is registered yet on this day. Choose a later one.',
  'cards.nobody-in-period': 'Nobody is registered yet in this period. Choose later days.',
} as const
