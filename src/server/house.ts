import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openState, type State, stateFileName } from '../state/open-state.ts'
import { UserError } from '../user-error.ts'
import type { OnStep } from '../warehouse/publication/generation.ts'
import type { Place } from '../warehouse/publication/place.ts'
import type { Publishing } from '../warehouse/publication/publish.ts'
import { openWarehouse, type Warehouse, warehouseFile } from '../warehouse/warehouse.ts'
import { type AnswerCache, createAnswerCache } from './answer-cache.ts'
import { settleDemo } from './demo-store.ts'
import { type OwnedWarehouse, ownWarehouse } from './owned-warehouse.ts'
import { createPublisher } from './publisher.ts'
import { settleCurrency } from './settle-currency.ts'
import { settleSettings } from './settle-settings.ts'
import { clearWorkFolder, workFolderOf } from './work-folder.ts'

/** An open data folder: the facts, what people decided, and the answers given lately. */
export type House = {
  readonly folder: string
  readonly warehouse: OwnedWarehouse
  readonly state: State
  readonly answers: AnswerCache
  readonly clock: () => Date
  close: () => Promise<void>
  /** Closes, and takes away what opening made, if it made the data and nothing was written; else only closes. */
  abandon: () => Promise<void>
}

const systemClock = (): Date => new Date()

/** Whether the folder holds a warehouse. */
export const hasData = (folder: string): boolean => existsSync(join(folder, warehouseFile))

function makeFolder(folder: string): string | undefined {
  try {
    return mkdirSync(folder, { recursive: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      throw new UserError(`${folder} is a file, and the data needs a folder. Name another with --data.`)
    }
    throw new UserError(`The folder ${folder} cannot be made (${code}). Name another with --data.`)
  }
}

/** Notes what is there before a folder is opened; the function returned takes away what came after. */
function rememberFolder(folder: string): () => void {
  const files = [warehouseFile, `${warehouseFile}.wal`, stateFileName, `${stateFileName}-journal`]
  const absent = hasData(folder) ? [] : files.filter((file) => !existsSync(join(folder, file)))
  const made = makeFolder(folder)
  return () => {
    if (made !== undefined) return rmSync(made, { recursive: true, force: true })
    for (const file of absent) rmSync(join(folder, file), { force: true })
  }
}

async function openStateBeside(warehouse: Warehouse, folder: string): Promise<State> {
  try {
    return openState(folder)
  } catch (error) {
    await warehouse.close()
    throw error
  }
}

/** Where the numbers of a house are asked, when not of its own file, and how far publishing them there is. */
export type HouseOptions = { place?: Place | null; onStep?: OnStep }

type Both<Kind extends Warehouse> = { warehouse: Kind; state: State }

const ownedBy = ({ warehouse, state }: Both<Warehouse>, folder: string, place: Place | null, clock: () => Date) =>
  ownWarehouse(
    warehouse,
    place === null ? null : createPublisher(publishingOf({ warehouse, state }, folder, place), clock),
  )

/** How an open data folder is published to a place. */
export const publishingOf = ({ warehouse, state }: Both<Warehouse>, folder: string, place: Place): Publishing => ({
  engine: warehouse.engine,
  folder: join(workFolderOf(folder), 'publishing'),
  place,
  state: state.copy,
})

async function openBoth(
  folder: string,
  clock: () => Date,
  { place = null, onStep }: HouseOptions,
): Promise<Both<OwnedWarehouse>> {
  const file = await openWarehouse(folder)
  clearWorkFolder(folder)
  const state = await openStateBeside(file, folder)
  const warehouse = await ownedBy({ warehouse: file, state }, folder, place, clock)
  await settleDemo({ warehouse, state })
  await settleSettings({ warehouse, state })
  await settleCurrency({ warehouse, state })
  await warehouse.publisher?.publish(onStep)
  return { warehouse, state }
}

/**
 * Opens a data folder, making it when it is not there. Nothing is left behind when that fails. With a place it is
 * published there before anything else; a place that cannot be reached is told by the publisher, and tried again.
 */
export async function openHouse(
  folder: string,
  clock: () => Date = systemClock,
  options: HouseOptions = {},
): Promise<House> {
  const takeAway = rememberFolder(folder)
  const { warehouse, state } = await openBoth(folder, clock, options).catch((error: unknown) => {
    takeAway()
    throw error
  })
  const close = async () => {
    clearWorkFolder(folder)
    state.close()
    await warehouse.close()
  }
  return {
    folder,
    warehouse,
    state,
    answers: createAnswerCache(),
    clock,
    close,
    abandon: async () => {
      const isEmpty = (await warehouse.local.version()) === 0
      await close()
      if (isEmpty) takeAway()
    },
  }
}
