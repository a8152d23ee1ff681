import { z } from 'zod'
import { readConfig } from '../../config.ts'
import {
  type DemoPlan,
  demoDefaults,
  demoPlan,
  hasFacts,
  makeDemo,
  mostDemoCustomers,
  removeDemo,
  standingImports,
} from '../../server/demo-store.ts'
import { type House, hasData, openHouse } from '../../server/house.ts'
import { UserError } from '../../user-error.ts'
import { defaultDemoFolder } from '../default-folders.ts'
import type { Terminal } from '../terminal.ts'
import { openToServe, refuseSecondServer, type ServeFlags, serveHouse } from './serve.ts'

export type DemoFlags = ServeFlags & { customers?: string; seed?: string }
function readCount(flag: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined
  const count = z.coerce
    .number()
    .int()
    .min(least)
    .max(most)
    .safeParse(/^\d+$/.test(text) ? text : Number.NaN)
  if (count.success) return count.data
  throw new UserError(`--${flag} is "${text}"; it must be a whole number from ${least} to ${most}.`)
}

/** What the store shall be: what was asked for, else as it was, else the defaults; always until yesterday. */
function planFor(flags: DemoFlags, made: DemoPlan | null, clock: () => Date): DemoPlan {
  const customers = readCount('customers', flags.customers, 1, mostDemoCustomers)
  const seed = readCount('seed', flags.seed, 0, 2 ** 31 - 1)
  const before = made ?? demoDefaults
  return demoPlan({ customers: customers ?? before.customers, seed: seed ?? before.seed }, clock)
}

const isSame = (made: DemoPlan | null, wanted: DemoPlan): boolean =>
  made?.customers === wanted.customers && made.seed === wanted.seed && made.lastDay === wanted.lastDay

async function fill(house: House, plan: DemoPlan, { tell, isWatched, locale }: Terminal): Promise<void> {
  tell(`Making a demo store of ${plan.customers.toLocaleString(locale)} customers (a few seconds, once a day)`)
  try {
    // In its file, since a place where it was published knows it by that.
    if (await hasFacts(house.warehouse)) await removeDemo(house, { withImports: false })
    await makeDemo(house, plan, isWatched ? { onProgress: (step) => tell(`  ${step}`) } : {})
  } catch (error) {
    await house.abandon()
    throw error
  }
}

/** Whether the folder's store is to be made anew, which is only done to made-up data. */
async function needsMaking(house: House, plan: DemoPlan, terminal: Terminal): Promise<boolean> {
  const { demo: made } = house.state.settings()
  if (!(await hasFacts(house.warehouse))) return true
  if (made === null) {
    throw new UserError(
      `${house.folder} holds the data of a real shop, which the demo store would mix with. Name another folder with --data.`,
    )
  }
  if (isSame(made, plan)) return false
  if ((await standingImports(house)).length === 0) return true
  terminal.tell(`Keeping the demo store of ${made.lastDay} as it is, since files were imported into it.`)
  return false
}

async function openDemo(flags: DemoFlags, folder: string, terminal: Terminal): Promise<House> {
  const house = await openHouse(folder, terminal.clock)
  const plan = planFor(flags, house.state.settings().demo, terminal.clock)
  const isToMake = await needsMaking(house, plan, terminal).catch(async (error: unknown) => {
    await house.close()
    throw error
  })
  if (isToMake) await fill(house, plan, terminal)
  return house
}

/**
 * `regulars demo`: makes the demo store if its folder is empty, or makes it anew if it was made on an earlier day or
 * otherwise than asked, then serves it.
 */
export async function demo(flags: DemoFlags, terminal: Terminal): Promise<void> {
  const config = readConfig(flags, terminal.environment, defaultDemoFolder)
  planFor(flags, null, terminal.clock) // a wrong number is refused before anything is opened
  if (hasData(config.data)) await refuseSecondServer(config.data)
  const house = await openDemo(flags, config.data, terminal)
  if (config.engine === undefined) return serveHouse(house, config, terminal)
  // Made in the file alone, and then published as a whole.
  await house.close()
  await serveHouse(await openToServe(config, terminal), config, terminal)
}
