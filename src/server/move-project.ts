import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stateFileName } from '../state/open-state.ts'
import { UserError } from '../user-error.ts'
import { type Compared, compareAll } from '../warehouse/publication/compare.ts'
import type { OnStep } from '../warehouse/publication/generation.ts'
import { facesOf } from '../warehouse/publication/generations.ts'
import type { Place } from '../warehouse/publication/place.ts'
import { type Publishing, publish } from '../warehouse/publication/publish.ts'
import { takeBack } from '../warehouse/publication/take-back.ts'
import { openWarehouse } from '../warehouse/warehouse.ts'
import { hasData, openHouse, publishingOf } from './house.ts'
import { workFolderOf } from './work-folder.ts'

type Course = { clock: () => Date; onStep: OnStep }

const isWhole = (compared: readonly Compared[]): boolean => compared.every(({ isSame }) => isSame)

/** Publishes what is missing in a place, or everything anew, and compares every table. */
async function publishAndCompare(
  publishing: Publishing,
  { clock, onStep }: Course,
  isAnew: boolean,
): Promise<Compared[]> {
  const recorded = await publish(publishing, { clock, onStep, isAnew })
  const published = await publishing.place.openDatabase(facesOf(publishing.place, recorded.generation))
  try {
    return await compareAll(publishing.engine, published, (table, done, total) =>
      onStep(`comparing ${table}`, done, total),
    )
  } finally {
    await published.close()
  }
}

/**
 * Publishes a data folder to a place, and compares every table; what was changed there by hand is made anew. The folder
 * stays the project: it goes on writing there, and is asked no more. Throws UserErrors of the place.
 */
export async function moveOut(folder: string, place: Place, course: Course): Promise<Compared[]> {
  if (!hasData(folder)) throw new UserError(`There is no data in ${folder}. Name the data folder with --from.`)
  const house = await openHouse(folder, course.clock)
  try {
    const publishing = publishingOf(house, folder, place)
    const compared = await publishAndCompare(publishing, course, false)
    return isWhole(compared) ? compared : await publishAndCompare(publishing, course, true)
  } finally {
    await house.close()
  }
}

function writeState(folder: string, state: Buffer): void {
  if (state.length === 0) return
  const file = join(folder, stateFileName)
  writeFileSync(`${file}.new`, state)
  renameSync(`${file}.new`, file)
}

/**
 * Makes a data folder of what is published in a place, and compares every table. The folder must have no data; it is
 * wholly made, or empty. Throws UserErrors of the place.
 */
export async function moveIn(place: Place, folder: string, { onStep }: Course): Promise<Compared[]> {
  const isNew = !existsSync(folder)
  const warehouse = await openWarehouse(folder)
  let isMade = false
  try {
    const onState = (state: Buffer) => writeState(folder, state)
    const compared = await takeBack(place, warehouse, join(workFolderOf(folder), 'taking'), { onStep, onState })
    isMade = true
    return compared
  } finally {
    await warehouse.close()
    if (isNew && !isMade) rmSync(folder, { recursive: true, force: true })
  }
}
