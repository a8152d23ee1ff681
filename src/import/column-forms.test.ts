import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../sql/sql.ts'
import { openShop } from './test-shop.ts'

let shop: Awaited<ReturnType<typeof openShop>>
beforeEach(async () => {
  shop = await openShop({ baseCurrency: null })
})
afterEach(() => shop.close())

const table = (lines: readonly string[], delimiter = ';') =>
  `${['customer', 'date', 'amount'].join(delimiter)}\n${lines.join('\n')}\n`

describe('dates', () => {
  const instants = async (cells: readonly string[], options = {}) => {
    const lines = cells.map((cell, index) => `${index};${cell};${index + 1}`)
    const report = await shop.importAll({ 'dates.csv': table(lines) }, options)
    const rows = await shop.rows(sql`select "at" from orders order by paid`)
    return { report, instants: rows.map(({ at }) => at) }
  }

  it.each([
    [
      'year first',
      ['2024-01-31 14:05', '2024/1/31', '20240131', '2024.01.31 1:02:03'],
      ['2024-01-31 14:05:00', '2024-01-31 00:00:00', '2024-01-31 00:00:00', '2024-01-31 01:02:03'],
    ],
    [
      'with a zone',
      ['2024-01-31T10:00:00Z', '2024-01-31 10:00:00 -0500', '2024-01-31T10:00+01:00', '2024-01-31 10:00:00 UTC'],
      ['2024-01-31 10:00:00', '2024-01-31 15:00:00', '2024-01-31 09:00:00', '2024-01-31 10:00:00'],
    ],
    [
      'US',
      ['1/2/2024 1:05 PM', '1/31/2024 12:00 am', '12/1/10 8:26'],
      ['2024-01-02 13:05:00', '2024-01-31 00:00:00', '2010-12-01 08:26:00'],
    ],
    [
      'European',
      ['01/02/2024 23:59', '31/1/2024', '5-3-2024'],
      ['2024-02-01 23:59:00', '2024-01-31 00:00:00', '2024-03-05 00:00:00'],
    ],
    ['with points', ['1.2.2024', '03.04.2024 10:00'], ['2024-02-01 00:00:00', '2024-04-03 10:00:00']],
    ['the same day and month', ['1/1/2024', '5/5/2024'], ['2024-01-01 00:00:00', '2024-05-05 00:00:00']],
    [
      'epoch',
      ['1706709900', '1706709900123', '1706709900.0'],
      ['2024-01-31 14:05:00', '2024-01-31 14:05:00', '2024-01-31 14:05:00'],
    ],
    [
      'months by name in four languages',
      [
        '31 Jan 2024',
        'January 31, 2024',
        '1er février 2024',
        '5 août 2024',
        '15 października 2024',
        '3. März 2024',
        '31-DEC-24',
      ],
      ['2024-01-31', '2024-01-31', '2024-02-01', '2024-08-05', '2024-10-15', '2024-03-03', '2024-12-31'].map(
        (day) => `${day} 00:00:00`,
      ),
    ],
    [
      'months by name with weekdays, times and zones',
      [
        'Wed, 31 Jan 2024 10:00:00 +0100',
        'Wed Jan 31 2024 10:00:00 GMT-0500 (Eastern Standard Time)',
        'Jan 31, 2024, 2:05 PM',
        'mercredi 31 janvier 2024 à 14h05',
        'Mittwoch, 31. Januar 2024 um 14:05 Uhr',
        '31 stycznia 2024 r. 14:05',
      ],
      ['09:00:00', '15:00:00', '14:05:00', '14:05:00', '14:05:00', '14:05:00'].map((time) => `2024-01-31 ${time}`),
    ],
    [
      'with zones behind other forms than ISO',
      ['31/01/2024 10:00 +0100', '31.01.2024 10:00:00 UTC', '2024/01/31 10:00:00 -05:30', '31/01/2024 10:00 Z'],
      ['09:00:00', '10:00:00', '15:30:00', '10:00:00'].map((time) => `2024-01-31 ${time}`),
    ],
    [
      'days of a workbook',
      ['45322', '45322.586805555555', '45322,5'],
      ['00:00', '14:05', '12:00'].map((time) => `2024-01-31 ${time}:00`),
    ],
    [
      'an hour of one digit, in every cell',
      ['2024-01-31 9:05', '2024-01-31 9:05 PM'],
      ['2024-01-31 09:05:00', '2024-01-31 21:05:00'],
    ],
    [
      'points of p.m., which are none of a date',
      ['1/2/2024 2:05 p.m.', '1/31/2024 2:05 a.m.'],
      ['2024-01-02 14:05:00', '2024-01-31 02:05:00'],
    ],
  ])('%s', async (_, cells, expected) => {
    const { report, instants: found } = await instants(cells)
    expect(report.reasons).toEqual([])
    expect(found).toEqual(expected)
  })

  it('takes local time for the project’s, and epochs for UTC', async () => {
    const { instants: found } = await instants(['31.1.2024 14:05', '1706709900'], { timeZone: 'Europe/Warsaw' })
    expect(found).toEqual(['2024-01-31 13:05:00', '2024-01-31 14:05:00'])
  })

  it('does not take the points of p.m. for those of a European date', async () => {
    await expect(instants(['3/4/2024 2:05 p.m.', '5/6/2024 2:05 a.m.'])).rejects.toThrow('--date-order')
  })

  it('rejects names of zones, months without a year, and numbers that are no days', async () => {
    const cells = [
      '2024-01-31',
      '31 Jan 2024 10:00 CET',
      'January 2024',
      '31 brumaire 2024',
      '12345',
      '99999',
      '0',
      '32 Jan 2024',
    ]
    expect((await instants(cells)).report).toMatchObject({ imported: 1, rejected: 7 })
  })

  it('refuses a column that may be read both ways, and takes the order that is given', async () => {
    await expect(instants(['03/04/2024', '05/06/2024'])).rejects.toThrow(
      /^Dates in the column "date" of dates.csv may have the day or the month first: cells such as .* fit both, and none decides. Say which with --date-order dmy or --date-order mdy/,
    )
    expect((await instants(['03/04/2024', '05/06/2024'], { dateOrder: 'mdy' })).instants).toEqual([
      '2024-03-04 00:00:00',
      '2024-05-06 00:00:00',
    ])
  })

  it('refuses a column written in both orders', async () => {
    await expect(instants(['31/01/2024', '01/31/2024', '3/3/2024'])).rejects.toThrow(
      'some cells have the day first, some the month',
    )
  })

  it('reads days of birth like any other, as they are written, and lets the other columns decide an open order', async () => {
    const head = 'customer_id;registered_at;birth_date'
    const file = [head, '1;31/01/2024;02/03/1990', '2;1/2/2024;1.2.85', '3;1/2/2024;5.6.07', '4;1/2/2024;soon']
    const report = await shop.importAll({ 'people.csv': file.join('\n') })
    expect(report).toMatchObject({ imported: 3, rejected: 1 })
    expect(report.reasons[0]?.reason).toMatch(/^birth_date is not understood/)
    const zoned = `${head}\n5;2024-01-31;1990-01-31T00:00:00+02:00\n`
    await shop.importAll({ 'zoned.csv': zoned }, { timeZone: 'America/New_York' })
    expect(await shop.rows(sql`select birth_date from customers order by customer_id`)).toEqual([
      { birth_date: '1990-03-02' },
      { birth_date: '1985-02-01' },
      { birth_date: '2007-06-05' },
      { birth_date: '1990-01-31' },
    ])
  })

  it('reads the day of a cancelled Shopify order in the order of its column', async () => {
    const head = 'Name,Email,Financial Status,Created at,Cancelled at,Total,Lineitem quantity,Lineitem price'
    const line = (id: number, created: string, cancelled: string) =>
      `#${id},a@example.com,paid,${created},${cancelled},5,1,5`
    const file = [head, line(1, '13/1/2024', '14/1/2024'), line(2, '1/2/2024', ''), line(3, '1/2/2024', '1/31/2024')]
    const report = await shop.importAll({ 'shopify.csv': file.join('\n') }, { dateOrder: 'dmy' })
    expect(report.reasons.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/^Cancelled at is not understood/),
    ])
    expect(await shop.rows(sql`select order_id, status from orders order by order_id`)).toEqual([
      { order_id: '#1', status: 'cancelled' },
      { order_id: '#2', status: 'paid' },
    ])
  })

  it('rejects what does not fit the order of its column', async () => {
    const days = Array.from({ length: 30 }, (_, index) => `${13 + (index % 18)}/6/2024`)
    const { report } = await instants([...days, '6/30/2024', '31.6.2024', '4/4/2024 13:00 PM', 'soon', '12'])
    expect(report).toMatchObject({ imported: 30, rejected: 5 })
  })
})

describe('numbers', () => {
  const amounts = async (cells: readonly string[], options = {}) => {
    const lines = cells.map((cell, index) => `${index};2024-01-${String(index + 1).padStart(2, '0')};${cell}`)
    const report = await shop.importAll({ 'amounts.csv': table(lines) }, options)
    const rows = await shop.rows(sql`select paid from orders order by day`)
    return { report, paid: rows.map(({ paid }) => paid) }
  }

  it.each([
    ['a point', ['1,234.56', '12.5', '7', '-3.10', '1e3'], [123_456, 1250, 700, -310, 100_000]],
    [
      'a comma',
      ['1.234,56', '12,5', '1 234,56', '1\u00a0234,5', '7', '1.000'],
      [123_456, 1250, 123_456, 123_450, 700, 100_000],
    ],
    ['apostrophes', ["1'234.50", '2.5'], [123_450, 250]],
    ['groups alone', ['1,234', '12,000'], [123_400, 1_200_000]],
    ['groups of points alone', ['1.234', '12.000'], [123_400, 1_200_000]],
    ['three decimals', ['1.234', '0.500'], [123, 50]],
    ['many groups', ['1.234.567', '1.234'], [123_456_700, 123_400]],
    [
      'dressed in euros',
      ['€ 12.30', '€1,200', '(€5)', '5.10-', '-€2', '€ -2'],
      [1230, 120_000, -500, -510, -200, -200],
    ],
    ['dressed in zloty', ['12,30 zł', '1 200,00 PLN', '-3 zł'], [1230, 120_000, -300]],
  ])('%s', async (_, cells, expected) => {
    const { report, paid } = await amounts(cells)
    expect(report.reasons).toEqual([])
    expect(paid).toEqual(expected)
  })

  it('rejects what does not fit the sign of its column, and what is no number', async () => {
    const { report, paid } = await amounts(['1,5', '2,5', '3.5', '(4', '--5', '6 pcs', '1,2,3'])
    expect(paid).toEqual([150, 250])
    expect(report.rejected).toBe(5)
  })

  it('lets the other columns decide where one cannot', async () => {
    const file = 'order_id;ordered_at;paid;gross\n1;2024-01-01;1,234;1,50\n2;2024-01-01;2,345;2,50\n'
    await shop.importAll({ 'orders.csv': file })
    expect(await shop.rows(sql`select paid from orders order by paid`)).toEqual([{ paid: 123 }, { paid: 235 }])
  })

  it('takes the currency that stands with the amounts, and rejects another', async () => {
    const { report, paid } = await amounts(['12,30 zł', '5 PLN', '7 €', '8'])
    expect(report).toMatchObject({ currency: 'PLN', rejected: 1 })
    expect(paid).toEqual([1230, 500, 800])
  })

  it('takes a sign that several currencies share for the project’s own, and rejects another currency', async () => {
    const file = 'order_id;ordered_at;paid;currency\n1;2024-01-01;$1,200;\n2;2024-01-01;US$5;\n3;2024-01-01;$5;USD\n'
    const report = await shop.importAll({ 'orders.csv': file }, { baseCurrency: 'CAD' })
    expect(report).toMatchObject({ imported: 1, rejected: 2 })
    expect(report.reasons.map(({ rows }) => rows)).toEqual([2])
    expect(report.reasons[0]?.reason).toContain('There is no exchange rate of USD')
  })
})
