/**
 * The shop on which every metric's example is worked out by hand. Time zone UTC, euros, amounts in cents.
 * Small enough to keep in one's head, with every trap that a definition names: a refund, a guest, a cancelled order, a
 * free order, two orders on one day, people who never buy, and someone who comes after the period.
 */
export const exampleShop = {
  customers: [
    { key: 1, id: 'ada', firstDay: '2024-01-05' },
    { key: 2, id: 'ben', firstDay: '2024-01-10' },
    { key: 3, id: 'cleo', firstDay: '2024-02-01' },
    { key: 4, id: 'dan', firstDay: '2024-02-15' },
    { key: 5, id: 'eve', firstDay: '2024-03-01' },
    { key: 6, id: 'fay', firstDay: '2024-03-03' },
    { key: 7, id: 'gus', firstDay: '2024-03-20' },
    { key: 8, id: 'hal', firstDay: '2024-04-02' },
  ],
  orders: [
    { id: 'A1', customer: 1, day: '2024-01-05', channel: 'web', store: null, paid: 10_000, items: 2, status: 'paid' },
    { id: 'A2', customer: 1, day: '2024-02-10', channel: 'store', store: 'Oak', paid: 5_000, items: 1, status: 'paid' },
    { id: 'A3', customer: 1, day: '2024-03-04', channel: 'web', store: null, paid: 3_000, items: 3, status: 'paid' },
    { id: 'B1', customer: 2, day: '2024-01-10', channel: 'web', store: null, paid: 8_000, items: 1, status: 'paid' },
    { id: 'B2', customer: 2, day: '2024-03-04', channel: 'web', store: null, paid: 2_000, items: 1, status: 'paid' },
    {
      id: 'B2-R',
      customer: 2,
      day: '2024-03-06',
      channel: 'web',
      store: null,
      paid: -3_000,
      items: -1,
      status: 'paid',
    },
    {
      id: 'C1',
      customer: 3,
      day: '2024-02-01',
      channel: 'store',
      store: 'Oak',
      paid: 50_000,
      items: 5,
      status: 'paid',
    },
    { id: 'D1', customer: 4, day: '2024-03-10', channel: 'web', store: null, paid: 4_000, items: 2, status: 'paid' },
    { id: 'D2', customer: 4, day: '2024-03-10', channel: 'web', store: null, paid: 1_000, items: 1, status: 'paid' },
    { id: 'D3', customer: 4, day: '2024-03-12', channel: 'web', store: null, paid: 0, items: 1, status: 'paid' },
    { id: 'E1', customer: 5, day: '2024-03-31', channel: 'store', store: 'Elm', paid: 6_000, items: 1, status: 'paid' },
    {
      id: 'guest',
      customer: null,
      day: '2024-03-15',
      channel: 'store',
      store: 'Oak',
      paid: 2_500,
      items: 1,
      status: 'paid',
    },
    {
      id: 'G1',
      customer: 7,
      day: '2024-03-21',
      channel: 'web',
      store: null,
      paid: 99_900,
      items: 9,
      status: 'cancelled',
    },
    { id: 'H1', customer: 8, day: '2024-04-02', channel: 'web', store: null, paid: 7_000, items: 1, status: 'paid' },
  ],
} as const

/** The period of most examples. */
export const march = { from: '2024-03-01', to: '2024-03-31' } as const
