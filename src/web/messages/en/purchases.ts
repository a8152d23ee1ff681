/** The purchase activity. */
export const purchases = {
  'purchases.title': 'Purchases',
  'purchases.about': '{name} · {period}',
  'purchases.rate': 'rate {rate}',
  'purchases.empty': 'Nothing was bought in this period. Choose other days.',
  'purchases.empty-filtered':
    'Nothing was bought in this period with these filters. Choose other days or remove a filter.',
  'cohorts.longer': 'See the last 12 months',
  'cohorts.by-month': '{title}, month by month',
  'cohorts.empty':
    'Nobody bought for the first time in this period with these filters. Choose other days or remove a filter.',
  'cohorts.foot': 'First purchases of the period; greener: more came back',
} as const
