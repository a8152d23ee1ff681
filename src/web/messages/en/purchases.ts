/** The purchase activity. */
export const purchases = {
  'purchases.title': 'Purchases',
  'purchases.about': '{name} · {period}',
  'purchases.rate': 'rate {rate}',
  'purchases.over-time': '{measure} over time',
  'purchases.split': 'Split by',
  'purchases.split.whole': 'Whole',
  'purchases.split.channel': 'Channel',
  'purchases.split.store': 'Store',
  'purchases.split.kind': 'New / returning',
  'purchases.web-store': '{seller}: {figure}',
  'purchases.web-by-channel': 'The web store stands under Channel.',
  'purchases.no-figure': '{measure}: nothing in this period. Choose other days, other filters or another number.',
  'purchases.no-store-sold': 'No store sold anything in this period. Choose other days, or remove the filters.',
  'purchases.empty': 'Nothing was bought in this period. Choose other days.',
  'purchases.empty-filtered':
    'Nothing was bought in this period with these filters. Choose other days or remove a filter.',
  'cohorts.longer': 'See the last 12 months',
  'cohorts.by-month': '{title}, month by month',
  'cohorts.empty':
    'Nobody bought for the first time in this period with these filters. Choose other days or remove a filter.',
  'cohorts.foot': 'First purchases of the period; greener: more came back',
} as const
