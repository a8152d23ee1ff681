import type { Project, Publication } from '../contract/project.ts'
import { currencyDigits } from '../currency.ts'
import { addDays, type Day, dayIn } from '../sql/day.ts'
import type { House } from './house.ts'

/** The day on which the dashboard stands, and whether that is because the facts end there, or because it was pinned. */
export type Standing = { today: Day; dataEndsEarly: boolean; isTodayPinned: boolean }

type Standpoint = { timeZone: string; pinned: Day | null; lastDay: Day | null }

/**
 * Section 2 of the definitions: the last complete day, yesterday in the project's zone, or the day of the newest fact
 * when that is older; or the day that the project's settings pin.
 */
export function standingDay(instant: Date, { timeZone, pinned, lastDay }: Standpoint): Standing {
  if (pinned !== null) return { today: pinned, dataEndsEarly: false, isTodayPinned: true }
  const yesterday = addDays(dayIn(timeZone, instant), -1)
  const dataEndsEarly = lastDay !== null && lastDay < yesterday
  return { today: dataEndsEarly ? lastDay : yesterday, dataEndsEarly, isTodayPinned: false }
}

/** The day on which the dashboard of an open data folder stands now. */
export async function standingOf({ warehouse, state, clock }: House): Promise<Standing> {
  const { timeZone, today: pinned } = state.settings()
  const { lastDay } = await warehouse.outline()
  return standingDay(clock(), { timeZone, pinned, lastDay })
}

/** Where numbers are asked, and whether they are as new as the facts; null where they are asked of the facts themselves. */
export function publicationOf({ publisher }: House['warehouse']): Publication | null {
  if (publisher === null) return null
  const { fault, ...standing } = publisher.state()
  return { ...standing, fault: fault?.text ?? null, said: fault?.said }
}

/** What the page needs to know of the project before it asks for numbers. */
export async function describeProject({ warehouse, state, clock }: House): Promise<Project> {
  const { name, demo, timeZone, currency, today: pinned, rules } = state.settings()
  const { firstDay, lastDay, customers, stores, genderChangesSince } = await warehouse.outline()
  return {
    name,
    isDemo: demo !== null,
    timeZone,
    currency,
    currencyDigits: currencyDigits(currency),
    dataVersion: await warehouse.version(),
    firstDay,
    lastDay,
    ...standingDay(clock(), { timeZone, pinned, lastDay }),
    rules,
    customers,
    stores,
    genderChangesSince,
    publication: publicationOf(warehouse),
  }
}
