import type { Demo } from '../contract/demo.ts'
import { type DemoStep, generateDemo } from '../demo/generate-demo.ts'
import { sentence } from '../sentences/sentence.ts'
import { addDays, dayIn } from '../sql/day.ts'
import type { State } from '../state/open-state.ts'
import type { Settings } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import { clearFacts } from '../warehouse/clear-facts.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import type { House } from './house.ts'
import { listImports } from './past-imports.ts'

/** How a demo store is, or was, made. */
export type DemoPlan = NonNullable<Settings['demo']>

const shop = { name: 'Lumen & Oak', timeZone: 'Europe/Warsaw', currency: 'EUR', defaultCountry: 'PL' } as const

export const demoDefaults = { customers: 20_000, seed: 1 }
export const mostDemoCustomers = 20_000_000

/** A demo store of that size whose last day is yesterday in its shop. */
export const demoPlan = (size: { customers: number; seed: number }, clock: () => Date): DemoPlan => ({
  ...size,
  lastDay: addDays(dayIn(shop.timeZone, clock()), -1),
})

export const hasFacts = async ({ span }: Pick<Warehouse, 'span'>): Promise<boolean> => (await span()).firstDay !== null

/** The imports that count and brought something; in a demo store, those that would go with it. */
export async function standingImports({ warehouse }: Pick<House, 'warehouse'>): Promise<Demo['imports']> {
  const standing = (await listImports({ warehouse })).filter(
    ({ undoneAt, imported }) => undoneAt === null && imported > 0,
  )
  return standing.map(({ id, files }) => ({ id, files }))
}

/** Throws a UserError when there is anything that a demo store would mix with, be it only exchange rates. */
export async function refuseFacts({ warehouse }: Pick<House, 'warehouse'>): Promise<void> {
  if (!(await hasFacts(warehouse)) && (await standingImports({ warehouse })).length === 0) return
  throw new UserError(sentence('demo.has-data'))
}

/** The settings as they were before the demo store came in. */
function restoreSettings(state: State): void {
  state.changeSettings({ ...state.settings().beforeDemo, demo: null })
}

/** Mends a project whose process was killed between the settings of a demo store and its facts. */
export async function settleDemo({ warehouse, state }: { warehouse: Warehouse; state: State }): Promise<void> {
  if (state.settings().demo !== null && !(await hasFacts(warehouse))) restoreSettings(state)
}

/**
 * Fills a project that has no facts with the demo store, all or nothing. Throws a UserError when it has some.
 * @param course.signal aborting stops it, and the project is as before.
 */
export async function makeDemo(
  { warehouse, state }: Pick<House, 'warehouse' | 'state'>,
  plan: DemoPlan,
  course: { onProgress?: (step: DemoStep) => void; signal?: AbortSignal } = {},
): Promise<void> {
  await refuseFacts({ warehouse })
  const { name, timeZone, currency, defaultCountry, today } = state.settings()
  // Before the facts, so that made-up data never stands there without its label.
  const beforeDemo = { name, timeZone, currency, defaultCountry, today }
  state.changeSettings({ ...shop, today: null, demo: plan, beforeDemo })
  try {
    await generateDemo(warehouse, { ...plan, ...course })
  } catch (error) {
    await settleDemo({ warehouse, state })
    throw error
  }
}

/**
 * Takes the demo store away: the project is empty, and its settings are as before. Throws a UserError when there is no
 * demo store, and when files were imported into it, which only go `withImports`.
 */
export async function removeDemo(house: House, { withImports }: { withImports: boolean }): Promise<void> {
  const { warehouse, state, clock } = house
  if (state.settings().demo === null) throw new UserError(sentence('demo.absent'))
  const standing = await standingImports(house)
  if (standing.length > 0 && !withImports) {
    const files = standing.flatMap((one) => one.files).join(', ')
    throw new UserError(sentence('demo.has-imports', { files }))
  }
  // Before the settings: killed in between, the next start finds a demo store without facts and mends that.
  await warehouse.write((inside) => clearFacts(inside, clock()))
  restoreSettings(state)
}
