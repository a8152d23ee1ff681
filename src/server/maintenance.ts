import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Maintenance } from '../contract/maintenance.ts'
import { warehouseFile } from '../warehouse/warehouse.ts'
import type { House } from './house.ts'

/** Rows that the engine laid aside while memory was short, and the log of what is in the file by now. */
function removeLeavings(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name === `${warehouseFile}.tmp`) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

/** Writes the files of the data folder anew, so that no byte of what was deleted is left in them. */
export async function maintain({ folder, warehouse, state, answers, clock }: House): Promise<Maintenance> {
  const { erasedSince } = state.settings()
  await warehouse.renew()
  removeLeavings(folder)
  answers.clear()
  // Erased meanwhile stays noted: the copy may have been made before.
  if (state.settings().erasedSince === erasedSince) state.changeSettings({ erasedSince: null })
  state.renew()
  return { erasedSince, renewedAt: clock().toISOString() }
}

const lookEvery = 10 * 60_000
/** An erasure waits for others, and for the questions of the day to end; a day is what is promised. */
const waitsFor = 12 * 3_600_000

/** Whether bytes of erased people have lain in the files for so long that they are to be written anew. */
export const isDue = ({ state, clock }: Pick<House, 'state' | 'clock'>): boolean => {
  const { erasedSince } = state.settings()
  return erasedSince !== null && clock().getTime() - Date.parse(erasedSince) >= waitsFor
}

/** Maintains an open data folder by itself, from now on until the function returned is called. */
export function maintainDaily(house: House, log: Logger): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  const look = () => {
    if (!isDue(house)) return
    running = running
      .then(() => (isDue(house) ? maintain(house) : undefined))
      .catch((error: unknown) => log.error({ err: error }, 'maintenance failed; it is tried again'))
  }
  look()
  const timer = setInterval(look, lookEvery)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
