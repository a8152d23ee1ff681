import { expect, it } from 'vitest'
import { averageMoney, bucket, customers, money, named, share, stateName } from '../catalog/column.ts'
import { defaultScheme } from '../catalog/rfm/schemes/index.ts'
import { answerCsv, csvLines } from './csv.ts'

const columns = {
  bucket: bucket('Day'),
  band: named('Band', { big: 'Big', 'one-time': 'One-time' }),
  customers: customers('Customers'),
  share: share('Share'),
  revenue: money('Revenue'),
  average: averageMoney('Average'),
}

it('writes money in main units, names as keys, and nothing for no value', () => {
  const rows = [
    { bucket: '2024-03-01', band: 'big', customers: 3, share: 0.25, revenue: -1205, average: 401.5 },
    { bucket: '2024-03-02', band: 'one-time', customers: 0, share: null, revenue: 0, average: null },
  ]
  expect(answerCsv(columns, { rows, currency: 'EUR' }).split('\n')).toEqual([
    'bucket,band,customers,share,revenue,average',
    '2024-03-01,big,3,0.25,-12.05,4.015',
    '2024-03-02,one-time,0,,0.00,',
    '',
  ])
  expect(answerCsv(columns, { rows: rows.slice(1), currency: 'JPY' })).toContain('2024-03-02,one-time,0,,0,')
})

it('names segments in the words of the scheme that answered', () => {
  const states = { segment: stateName('Segment', { of: 'origins', names: {} }) }
  const rows = [{ segment: 'at-risk' }, { segment: 'not-yet-a-spender' }]
  expect(answerCsv(states, { rows, currency: null, scheme: defaultScheme })).toBe(
    'segment\nAt risk\nNot yet a spender\n',
  )
})

it('quotes what needs it, and keeps a spreadsheet from taking text for a formula', () => {
  expect(
    csvLines([
      ['row', 'text'],
      [7, 'a,"b"\nc'],
      [-8, '=1+1'],
      [9, '-x'],
      [10, '\n=1'],
      [11, '＝1'],
    ]),
  ).toBe(`row,text\n7,"a,""b""\nc"\n-8,'=1+1\n9,'-x\n10,"'\n=1"\n11,'＝1\n`)
})

it('leaves phone numbers as they are where another system reads them', () => {
  expect(csvLines([['+48600100200', '+1+2', -3]], { keepsPhones: true })).toBe("+48600100200,'+1+2,-3\n")
  expect(csvLines([['+48600100200']])).toBe("'+48600100200\n")
})
