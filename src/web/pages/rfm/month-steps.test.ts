import { describe, expect, it } from 'vitest'
import { daySchema } from '../../../sql/day.ts'
import { monthSteps, stepAt } from './month-steps.ts'

const day = (text: string) => daySchema.parse(text)
const steps = monthSteps(day('2023-12-20'), day('2024-03-15'))

describe('monthSteps', () => {
  it('ends each month on its last day, and the last on the day of the dashboard', () => {
    expect(steps).toEqual(['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-15'])
  })
  it('has one step where all facts lie in one month', () => {
    expect(monthSteps(day('2024-03-01'), day('2024-03-31'))).toEqual(['2024-03-31'])
  })
})

describe('stepAt', () => {
  it('finds the month of a day', () => {
    expect(stepAt(steps, day('2024-01-31'))).toBe(1)
    expect(stepAt(steps, day('2024-02-01'))).toBe(2)
  })
  it('stays within the months that there are', () => {
    expect(stepAt(steps, day('2020-01-01'))).toBe(0)
    expect(stepAt(steps, day('2030-01-01'))).toBe(3)
  })
})
