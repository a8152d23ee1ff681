import { type Calendar, coverage, type Days } from '../controls/preset.ts'

/** Whether a period touches the days that have facts; where it does not, the frame says so and zeros would mislead. */
export function hasDataIn(period: Days, calendar: Calendar): boolean {
  const covered = coverage(period, calendar)
  return covered === 'inside' || covered === 'partly'
}
