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
  expect(standingDay(lateEvening, zone, null)).toEqual({ today, dataEndsEarly: false })
})

it.each([
  ['2026-03-11', '2026-03-09', false],
  ['2026-03-09', '2026-03-09', false],
  ['2026-03-08', '2026-03-08', true],
  ['2011-12-09', '2011-12-09', true],
])('facts until %s: stands on %s', (lastDay, today, dataEndsEarly) => {
  expect(standingDay(lateEvening, 'UTC', day(lastDay))).toEqual({ today, dataEndsEarly })
})
