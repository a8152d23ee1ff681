import { describe, expect, it } from 'vitest'
import { bucketsOf, daySchema, type Grain } from '../../sql/day.ts'
import { timeTicks } from './time-axis.ts'
import { valueTicks } from './value-axis.ts'

describe('valueTicks', () => {
  it.each([
    [
      [37, 12],
      [0, 10, 20, 30, 40],
    ],
    [[100], [0, 25, 50, 75, 100]],
    [[3], [0, 1, 2, 3]],
    [
      [-30, 90],
      [-50, 0, 50, 100],
    ],
    [
      [null, 0],
      [0, 1],
    ],
    [[], [0, 1]],
  ])('%j gives %j', (values, ticks) => {
    expect(valueTicks(values, 1)).toEqual(ticks)
  })

  it('cuts shares finely', () => {
    expect(valueTicks([0.8], 0.01)).toEqual([0, 0.2, 0.4, 0.6, 0.8])
  })
})

describe('timeTicks', () => {
  const ticks = (grain: Grain, from: string, to: string, most = 8) =>
    timeTicks(bucketsOf(grain, daySchema.parse(from), daySchema.parse(to)), grain, most)

  it('labels every day of a week', () => {
    expect(ticks('day', '2026-11-14', '2026-11-20')).toHaveLength(7)
  })
  it('labels the Mondays of a month', () => {
    expect(ticks('day', '2026-10-22', '2026-11-20')).toEqual(['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16'])
  })
  it('labels every second Monday where every Monday is too many', () => {
    expect(ticks('day', '2026-08-23', '2026-11-20')).toEqual([
      '2026-08-24',
      '2026-09-07',
      '2026-09-21',
      '2026-10-05',
      '2026-10-19',
      '2026-11-02',
      '2026-11-16',
    ])
  })
  it('labels the quarters of a year of days', () => {
    expect(ticks('day', '2025-11-21', '2026-11-20')).toEqual([
      '2026-01-01',
      '2026-03-01',
      '2026-05-01',
      '2026-07-01',
      '2026-09-01',
      '2026-11-01',
    ])
  })
  it('labels the first week of a month', () => {
    expect(ticks('week', '2026-05-01', '2026-11-20')).toContain('2026-11-02')
  })
  it('labels years of months', () => {
    expect(ticks('month', '2015-01-01', '2026-11-20')).toEqual([
      '2016-01-01',
      '2018-01-01',
      '2020-01-01',
      '2022-01-01',
      '2024-01-01',
      '2026-01-01',
    ])
  })
  it('labels a single bucket, and none without buckets', () => {
    expect(ticks('month', '2026-11-01', '2026-11-20')).toEqual(['2026-11-01'])
    expect(timeTicks([], 'day', 8)).toEqual([])
  })
})
