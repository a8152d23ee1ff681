import { expect, it } from 'vitest'
import { daySchema } from '../sql/day.ts'
import { standingDay } from './project.ts'

const day = (text: string) => daySchema.parse(text)
const lateEvening = new Date('2026-03-10T22:30:00Z')

it.each([
  ['UTC', '2026-03-09'],
  ['Europe/Warsaw', '2026-03-09'],
  ['Europe/Kyiv', '2026-03-10'], // half past midnight of the 11th there
  ['Pacific/Kiritimati', '2026-03-10'],
])('stands on yesterday of the zone: %s', (zone, today) => {
  expect(standingDay(lateEvening, { timeZone: zone, pinned: null, lastDay: null })).toEqual({
    today,
    dataEndsEarly: false,
    isTodayPinned: false,
  })
})

it.each([
  ['2026-03-11', '2026-03-09', false],
  ['2026-03-09', '2026-03-09', false],
  ['2026-03-08', '2026-03-08', true],
  ['2011-12-09', '2011-12-09', true],
])('facts until %s: stands on %s', (lastDay, today, dataEndsEarly) => {
  const standing = standingDay(lateEvening, { timeZone: 'UTC', pinned: null, lastDay: day(lastDay) })
  expect(standing).toEqual({ today, dataEndsEarly, isTodayPinned: false })
})

it('stands on the day that the settings pin, wherever the facts end', () => {
  const pinned = day('2012-01-01')
  expect(standingDay(lateEvening, { timeZone: 'UTC', pinned, lastDay: day('2011-12-09') })).toEqual({
    today: '2012-01-01',
    dataEndsEarly: false,
    isTodayPinned: true,
  })
})
