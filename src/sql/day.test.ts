import { expect, test } from 'vitest'
import { addDays, addMonths, bucketsOf, type Day, dayIn, daySchema, daysBetween, startOf } from './day.ts'

const on = (day: string): Day => daySchema.parse(day)

test('days are added and counted across leap days and years', () => {
  expect(addDays(on('2024-02-28'), 2)).toBe('2024-03-01')
  expect(addDays(on('2024-01-01'), -1)).toBe('2023-12-31')
  expect(daysBetween(on('2024-02-01'), on('2024-03-31'))).toBe(59)
})

test('a month later is the last day of a shorter month', () => {
  expect(addMonths(on('2024-01-31'), 1)).toBe('2024-02-29')
  expect(addMonths(on('2024-03-31'), -1)).toBe('2024-02-29')
  expect(addMonths(on('2024-12-15'), 12)).toBe('2025-12-15')
})

test('weeks begin on Monday', () => {
  expect(startOf('week', on('2024-03-03'))).toBe('2024-02-26') // a Sunday
  expect(startOf('week', on('2024-03-04'))).toBe('2024-03-04')
  expect(startOf('month', on('2024-03-04'))).toBe('2024-03-01')
  expect(startOf('year', on('2024-03-04'))).toBe('2024-01-01')
})

test('buckets are all that a period touches', () => {
  expect(bucketsOf('week', on('2024-03-03'), on('2024-03-12'))).toEqual(['2024-02-26', '2024-03-04', '2024-03-11'])
  expect(bucketsOf('year', on('2023-12-31'), on('2024-01-01'))).toEqual(['2023-01-01', '2024-01-01'])
})

test('an instant has a different day on each side of midnight', () => {
  const instant = new Date('2024-03-31T22:30:00Z')
  expect(dayIn('UTC', instant)).toBe('2024-03-31')
  expect(dayIn('Europe/Warsaw', instant)).toBe('2024-04-01')
  expect(dayIn('America/New_York', instant)).toBe('2024-03-31')
})

test('what is no calendar day is refused', () => {
  expect(daySchema.safeParse('2023-02-29').success).toBe(false)
  expect(daySchema.safeParse('2023-2-9').success).toBe(false)
})
