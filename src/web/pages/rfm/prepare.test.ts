import { describe, expect, it } from 'vitest'
import { notYetSpender, type Scheme } from '../../../catalog/rfm/scheme.ts'
import { standard11 } from '../../../catalog/rfm/schemes/standard-11.ts'
import type { MetricDescription } from '../../../contract/metrics.ts'
import { daySchema } from '../../../sql/day.ts'
import { inScheme } from '../../charts/in-scheme.ts'
import { columnOf, type TableColumn } from '../../charts/table.ts'
import { english } from '../../messages/test-words.ts'
import { behindOf, telling } from '../../people/telling.ts'
import { prepareFlows, sizesPerSegment } from './prepare-evolution.ts'
import { prepareTransition, wordsOfMove } from './prepare-transition.ts'

const scheme: Scheme = {
  ...standard11,
  windowMonths: 12,
  segments: [
    { key: 'best', label: 'Best', colour: 'champions', description: '', action: '', codes: [] },
    { key: 'rest', label: 'Rest', colour: 'lost', description: '', action: '', codes: [] },
  ],
}

const metric = (columns: TableColumn[]): MetricDescription => ({
  id: 'rfm',
  label: 'RFM',
  description: '',
  unit: 'customers',
  better: null,
  time: 'period',
  missing: 'zero',
  overTime: true,
  filters: [],
  rules: [],
  columns,
})
const states: TableColumn = { name: 'segment', label: 'Segment', unit: 'name', namesOf: 'states' }
const origins: TableColumn = { ...states, namesOf: 'origins' }
const count = (name: string): TableColumn => ({ name, label: name, unit: 'customers' })
const bucket: TableColumn = { name: 'bucket', label: 'Period', unit: 'day' }
const who = { kind: 'everyone' } as const

describe('inScheme', () => {
  it('names and colours the values of a column as the scheme does, with those who are in no segment', () => {
    const { columns } = inScheme(metric([states, { ...origins, name: 'from' }]), scheme, english)
    expect(columns.map(({ names }) => names)).toEqual([
      { best: 'Best', rest: 'Rest', 'out-of-window': 'Out of window' },
      { best: 'Best', rest: 'Rest', 'out-of-window': 'Out of window', 'not-yet-a-spender': 'Not yet a spender' },
    ])
    expect(columns[0]?.colours).toEqual({ best: 'segment-champions', rest: 'segment-lost', 'out-of-window': 'unknown' })
  })
})

describe('prepareTransition', () => {
  const described = inScheme(
    metric([{ ...origins, name: 'from' }, { ...states, name: 'to' }, count('customers')]),
    { ...scheme, windowMonths: null },
    english,
  )
  const move = (from: string, to: string, customers: number, share: number) =>
    telling({ from, to, customers, share }, () => ({ who }))
  const model = prepareTransition(described, [
    move('best', 'best', 3, 0.75),
    move('best', 'rest', 1, 0.25),
    move('not-yet-a-spender', 'rest', 5, 1),
  ])

  it('sums each row to the size before and each column to the size after', () => {
    expect(model.rows.map(({ origin }) => [origin.segment, origin.customers])).toEqual([
      ['best', 4],
      ['rest', 0],
      ['not-yet-a-spender', 5],
    ])
    expect(model.destinations.map(({ customers }) => customers)).toEqual([3, 6])
    expect(model.total).toBe(9)
  })
  it('tells the people of a sum as those of its parts', () => {
    expect(model.destinations[1]?.people).toEqual({ who: { any: [who, who] } })
  })
  it('tells them in one condition where the changes of the segments do', () => {
    const change = telling({ segment: 'rest' }, (column) => (column === 'after' ? { who: { not: who } } : undefined))
    const told = prepareTransition(described, [move('best', 'rest', 1, 0.25)], [change])
    expect(told.destinations[1]?.people).toEqual({ who: { not: who } })
  })
  it('tells those who were no spenders yet as those who began, however many ways they went', () => {
    const told = prepareTransition(described, [move(notYetSpender, 'rest', 2, 1)], [], { who })
    expect(told.rows.at(-1)?.origin).toMatchObject({ customers: 2, people: { who } })
    expect(told.destinations[1]?.people).toEqual({ who })
  })
  it('says a move by its names', () => {
    const [first] = model.rows
    expect(first?.moves.map((one) => wordsOfMove(model, one))).toEqual(['Best → Best', 'Best → Rest'])
  })
})

describe('sizesPerSegment', () => {
  const rows = [
    telling({ bucket: '2024-01-01', segment: 'best', customers: 2 }, () => ({ who })),
    { bucket: '2024-01-01', segment: 'rest', customers: 7 },
    { bucket: '2024-02-01', segment: 'best', customers: 4 },
  ]
  const description = inScheme(metric([bucket, states, count('customers')]), scheme, english)
  const wide = sizesPerSegment({ description, rows })

  it('lays the segments of a bucket side by side; none where there is no row', () => {
    expect(wide.rows.map((row) => Object.values(row))).toEqual([
      ['2024-01-01', 2, 7, null],
      ['2024-02-01', 4, null, null],
    ])
    expect(columnOf(wide.description, 'rest').label).toBe('Rest')
  })
  it('goes on telling who stands behind a size', () => {
    expect(behindOf(wide.rows[0], 'best')).toEqual({ who })
  })
})

describe('prepareFlows', () => {
  const description = inScheme(metric([bucket, origins, count('arrivals'), count('departures')]), scheme, english)
  const flow = (first: string, segment: string, arrivals: number, departures: number) => ({
    bucket: first,
    segment,
    arrivals,
    departures,
  })
  const rows = [
    flow('2024-01-01', 'rest', 3, 1),
    flow('2024-01-01', 'not-yet-a-spender', 0, 0),
    flow('2024-02-01', 'rest', 0, 4),
  ]
  const model = prepareFlows(description, rows, { to: daySchema.parse('2024-02-10'), grain: 'month' })

  it('keeps those whom somebody came from or went to, with their sums', () => {
    expect(model.neighbours).toEqual([
      { segment: 'rest', label: 'Rest', colour: 'segment-lost', arrivals: 3, departures: 5 },
    ])
  })
  it('draws departures downwards, and marks the bucket that is not over', () => {
    expect(model.points.map(({ arrivals, departures, isPartial }) => [arrivals, departures, isPartial])).toEqual([
      [[3], [-1], false],
      [[0], [-4], true],
    ])
    expect(model.ticks).toContain(0)
  })
})
