import { describe, expect, it } from 'vitest'
import type { MetricDescription } from '../../contract/metrics.ts'
import { daySchema } from '../../sql/day.ts'
import { english } from '../messages/test-words.ts'
import { chartText, linesWords, stackWords } from './chart-words.ts'
import { narrowed } from './narrow.ts'
import { prepareLine } from './prepare-line.ts'
import { areLinesEmpty, prepareLines } from './prepare-lines.ts'
import { areStacksEmpty, prepareStacks } from './prepare-stacks.ts'
import { comparableStores, linesWithoutStore, namedStores } from './prepare-stores.ts'

const day = (text: string) => daySchema.parse(text)
const euro = { currency: 'EUR', currencyDigits: 2 }

const described = (columns: MetricDescription['columns']): MetricDescription => ({
  id: 'made-up',
  label: 'Made up',
  description: 'A metric of this test.',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  rules: [],
  columns,
})

const channels = { email: 'E-mail', sms: 'SMS' }
const subscription = described([
  { name: 'bucket', label: 'From', unit: 'day' },
  { name: 'channel', label: 'Channel', unit: 'name', names: channels },
  { name: 'subscribed', label: 'Subscribed', unit: 'customers' },
  { name: 'unsubscribed', label: 'Unsubscribed', unit: 'customers' },
  { name: 'unknown', label: 'Unknown', unit: 'customers' },
])
const rows = [
  { bucket: '2024-02-01', channel: 'email', subscribed: 4, unsubscribed: 0, unknown: 0 },
  { bucket: '2024-02-01', channel: 'sms', subscribed: 2, unsubscribed: 0, unknown: 2 },
  { bucket: '2024-03-01', channel: 'email', subscribed: 3, unsubscribed: 2, unknown: 2 },
  { bucket: '2024-03-01', channel: 'sms', subscribed: 3, unsubscribed: 0, unknown: 4 },
]
const period = { from: day('2024-02-10'), to: day('2024-03-20'), grain: 'month' } as const
const statuses = ['subscribed', 'unsubscribed', 'unknown']

describe('narrowed', () => {
  it('keeps the rows of one channel and lets go of the column that says so', () => {
    const sms = narrowed({ description: subscription, rows }, 'channel', 'sms')
    expect(sms.description.columns.map(({ name }) => name)).toEqual(['bucket', ...statuses])
    expect(sms.rows).toEqual([
      { bucket: '2024-02-01', subscribed: 2, unsubscribed: 0, unknown: 2 },
      { bucket: '2024-03-01', subscribed: 3, unsubscribed: 0, unknown: 4 },
    ])
  })
})

describe('prepareLines', () => {
  const email = narrowed({ description: subscription, rows }, 'channel', 'email')
  const model = prepareLines({ ...email, period, series: statuses }, english)

  it('marks only the bucket that is not over: a state at the end of a bucket is whole however late the period began', () => {
    expect(model.points.map(({ isPartial }) => isPartial)).toEqual([false, true])
    expect(model.table.marks).toEqual([null, 'not over'])
  })
  it('covers every line with one axis from zero', () => {
    expect(model.ticks).toEqual([0, 1, 2, 3, 4])
  })
  it('says every line in the tooltip and in the sentence', () => {
    const [, march] = model.points
    expect(march && linesWords(model, march, ['a', 'b', 'c'], euro, english).lines).toMatchObject([
      { label: 'Subscribed', value: '3', note: null, colour: 'a' },
      { label: 'Unsubscribed', value: '2', note: null, colour: 'b' },
      { label: 'Unknown', value: '2', note: null, colour: 'c' },
    ])
    expect(chartText(model, euro, english)).toContain('Subscribed from 4 to 3; Unsubscribed from 0 to 2')
  })
  it('is empty when nobody is in any line', () => {
    expect(areLinesEmpty(model)).toBe(false)
    expect(areLinesEmpty({ ...model, points: [] })).toBe(true)
  })
})

describe('prepareLine of a state', () => {
  it('does not mark the bucket that began before the period', () => {
    const email = narrowed({ description: subscription, rows }, 'channel', 'email')
    const { points } = prepareLine({ ...email, period, measure: 'subscribed', isState: true }, english)
    expect(points.map(({ isPartial }) => isPartial)).toEqual([false, true])
  })
})

describe('prepareStacks', () => {
  const gender = described([
    { name: 'gender', label: 'Gender', unit: 'name', names: { female: 'Female', male: 'Male' } },
    {
      name: 'status',
      label: 'Status',
      unit: 'name',
      names: { subscribed: 'Subscribed', unsubscribed: 'Unsubscribed', unknown: 'Unknown' },
    },
    { name: 'customers', label: 'Customers', unit: 'customers' },
  ])
  const cells = [
    { gender: 'male', status: 'subscribed', customers: 1 },
    { gender: 'female', status: 'subscribed', customers: 2 },
    { gender: 'female', status: 'unknown', customers: 3 },
  ]
  const question = { description: gender, rows: cells, by: 'gender', parts: 'status', measure: 'customers' }

  it('stacks the parts in the order of the catalogue, and they add up to the whole', () => {
    const { stacks, extent } = prepareStacks(question)
    expect(stacks.map(({ label, values, total }) => [label, values, total])).toEqual([
      ['Female', [2, 0, 3], 5],
      ['Male', [1, 0, 0], 1],
    ])
    expect(extent).toEqual([0, 5])
  })
  it('makes a table of one line a stack, the earlier whole beside the whole', () => {
    const earlier = [{ gender: 'female', status: 'unknown', customers: 9 }]
    const { table, extent } = prepareStacks({ ...question, comparison: { rows: earlier, words: 'before' } })
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Gender',
      'Subscribed',
      'Unsubscribed',
      'Unknown',
      'Customers',
      'Customers, before',
    ])
    expect(table.rows[0]).toMatchObject({
      gender: 'female',
      subscribed: 2,
      unsubscribed: 0,
      unknown: 3,
      customers: 5,
      customersBefore: 9,
    })
    expect(extent).toEqual([0, 9])
  })
  it('tells the parts from the top down, as they are drawn, and the whole', () => {
    const model = prepareStacks(question)
    const [female] = model.stacks
    const words = female && stackWords(model, female, ['a', 'b', 'c'], euro, english)
    expect(words?.lines.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Unknown 3',
      'Unsubscribed 0',
      'Subscribed 2',
      'Customers 5',
    ])
    expect(chartText(model, euro, english)).toBe(
      'Female: 5 (2 subscribed, 0 unsubscribed, 3 unknown); Male: 1 (1 subscribed, 0 unsubscribed, 0 unknown)',
    )
  })
  it('is empty without anybody', () => {
    expect(areStacksEmpty(prepareStacks({ ...question, rows: [] }))).toBe(true)
    expect(areStacksEmpty(prepareStacks(question))).toBe(false)
  })
})

describe('stores', () => {
  const description = described([
    {
      name: 'kind',
      label: 'Kind',
      unit: 'name',
      names: { store: 'Store', rest: 'Other stores', none: 'Store not named', web: 'Web store' },
    },
    { name: 'store', label: 'Store', unit: 'name' },
    { name: 'revenue', label: 'Revenue', unit: 'money' },
  ])
  const stores = [
    { kind: 'store', store: 'Kraków', revenue: 300 },
    { kind: 'rest', store: null, revenue: 200 },
    { kind: 'none', store: null, revenue: 100 },
    { kind: 'web', store: null, revenue: 9_000 },
  ]
  it('name the rest and those not named, and leave the web store out', () => {
    const named = namedStores({ description, rows: stores })
    expect(named.rows.map(({ store }) => store)).toEqual(['Kraków', 'Other stores', 'Store not named'])
    expect(named.description.columns.map(({ name }) => name)).toEqual(['store', 'revenue'])
  })
  it('compare no rest with another', () => {
    expect(comparableStores({ description, rows: stores }).rows.map(({ store }) => store)).toEqual([
      'Kraków',
      'Store not named',
    ])
  })
  it('colour what is no store', () => {
    expect(linesWithoutStore(description, 'grey')).toEqual({ 'Other stores': 'grey', 'Store not named': 'grey' })
  })
})
