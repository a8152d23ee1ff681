import { currencyDigits } from '../currency.ts'
import { addDays, type Day, dayIn } from '../sql/day.ts'
import type { Project } from './contract.ts'
import type { House } from './house.ts'

/** The day on which the dashboard stands, and whether that is because the facts end there. */
export type Standing = { today: Day; dataEndsEarly: boolean }

/**
 * Section 2 of the definitions: the last complete day, yesterday in the project's zone, or the day of the newest fact
 * when that is older.
 */
export function standingDay(instant: Date, timeZone: string, lastDay: Day | null): Standing {
  const yesterday = addDays(dayIn(timeZone, instant), -1)
  const dataEndsEarly = lastDay !== null && lastDay < yesterday
  return { today: dataEndsEarly ? lastDay : yesterday, dataEndsEarly }
}

/** The day on which the dashboard of an open data folder stands now. */
export async function standingOf({ warehouse, state, clock }: House): Promise<Standing> {
  const { lastDay } = await warehouse.outline()
  return standingDay(clock(), state.settings().timeZone, lastDay)
}

/** What the page needs to know of the project before it asks for numbers. */
export async function describeProject({ warehouse, state, clock }: House): Promise<Project> {
  const { name, demo, timeZone, currency } = state.settings()
  const { firstDay, lastDay, customers, stores } = await warehouse.outline()
  return {
    name,
    isDemo: demo !== null,
    timeZone,
    currency,
    currencyDigits: currencyDigits(currency),
    dataVersion: await warehouse.version(),
    firstDay,
    lastDay,
    ...standingDay(clock(), timeZone, lastDay),
    customers,
    stores,
  }
}
