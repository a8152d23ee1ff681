/**
 * The shop on which every metric's example is worked out by hand. Time zone UTC, euros, amounts in cents.
 * Small enough to keep in one's head, with every trap that a definition names: a refund, a guest, a cancelled order, a
 * free order, two orders on one day, an invalid address, people who never buy, and someone who comes after the period.
 */
export const exampleShop = {
  /** Validity of the e-mail address and of the phone number; null where there is none. */
  customers: [
    { key: 1, id: 'ada', firstDay: '2024-01-05', emailValid: true, phoneValid: true },
    { key: 2, id: 'ben', firstDay: '2024-01-10', emailValid: true, phoneValid: null },
    { key: 3, id: 'cleo', firstDay: '2024-02-01', emailValid: true, phoneValid: false },
    { key: 4, id: 'dan', firstDay: '2024-02-15', emailValid: false, phoneValid: null },
    { key: 5, id: 'eve', firstDay: '2024-03-01', emailValid: null, phoneValid: null },
    { key: 6, id: 'fay', firstDay: '2024-03-03', emailValid: true, phoneValid: null },
    { key: 7, id: 'gus', firstDay: '2024-03-20', emailValid: null, phoneValid: true },
    { key: 8, id: 'hal', firstDay: '2024-04-02', emailValid: true, phoneValid: null },
  ],
  /** [id, customer, day, store or null for the web, paid, items, gross, status] */
  orders: [
    ['A1', 1, '2024-01-05', null, 10_000, 2, 10_000, 'paid'],
    ['A2', 1, '2024-02-10', 'Oak', 5_000, 1, 5_000, 'paid'],
    ['A3', 1, '2024-03-04', null, 3_000, 3, 4_000, 'paid'],
    ['B1', 2, '2024-01-10', null, 8_000, 1, 8_000, 'paid'],
    ['B2', 2, '2024-03-04', null, 2_000, 1, 2_000, 'paid'],
    ['B2-R', 2, '2024-03-06', null, -3_000, -1, null, 'paid'],
    ['C1', 3, '2024-02-01', 'Oak', 50_000, 5, 60_000, 'paid'],
    ['D1', 4, '2024-03-10', null, 4_000, 2, 5_000, 'paid'],
    ['D2', 4, '2024-03-10', null, 1_000, 1, null, 'paid'],
    ['D3', 4, '2024-03-12', null, 0, 1, 500, 'paid'],
    ['E1', 5, '2024-03-31', 'Elm', 6_000, 1, 6_000, 'paid'],
    ['guest', null, '2024-03-15', 'Oak', 2_500, 1, null, 'paid'],
    ['G1', 7, '2024-03-21', null, 99_900, 9, 99_900, 'cancelled'],
    ['H1', 8, '2024-04-02', null, 7_000, 1, 7_000, 'paid'],
  ],
  /** [customer, channel, day, status] */
  subscriptions: [
    [1, 'email', '2024-01-05', 'subscribed'],
    [1, 'sms', '2024-02-01', 'subscribed'],
    [2, 'email', '2024-01-10', 'subscribed'],
    [2, 'email', '2024-03-06', 'unsubscribed'],
    [3, 'email', '2024-02-01', 'subscribed'],
    [3, 'sms', '2024-02-01', 'subscribed'],
    [4, 'email', '2024-02-15', 'subscribed'],
    [6, 'email', '2024-03-03', 'unsubscribed'],
    [7, 'sms', '2024-03-20', 'unknown'],
    [7, 'sms', '2024-03-25', 'subscribed'],
    [8, 'email', '2024-04-02', 'subscribed'],
  ],
  /** [customer, day or null for "since the customer exists", gender, identified] */
  profileFacts: [
    [1, null, 'female', true],
    [2, null, 'male', true],
    [3, null, 'female', true],
    [4, null, 'refused', true],
    [6, null, null, true],
    [6, '2024-03-10', 'other', null],
    [7, null, null, false],
    [7, '2024-03-25', 'male', true],
    [8, null, 'male', true],
  ],
  /** [customer, day] */
  visits: [
    [1, '2024-03-29'],
    [2, '2024-03-10'],
    [3, '2024-02-20'],
    [4, '2024-03-24'],
    [6, '2024-03-25'],
  ],
  /** [customer, tag, added, removed] */
  tags: [
    [1, 'vip', '2024-01-05', null],
    [3, 'vip', '2024-02-01', '2024-03-15'],
    [1, 'newsletter', '2024-01-05', null],
    [2, 'newsletter', '2024-01-10', null],
    [4, 'newsletter', '2024-03-01', null],
    [3, 'sale', '2024-03-10', null],
    [8, 'sale', '2024-04-02', null],
  ],
} as const

/** The period of most examples. */
export const march = { from: '2024-03-01', to: '2024-03-31' } as const
