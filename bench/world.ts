import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { type House, openHouse } from '../src/server/house.ts'
import { startServer } from '../src/server/start-server.ts'
import { UserError } from '../src/user-error.ts'
import { fillWorld } from './fill-world.ts'

/** The worlds that are measured: how many customers each has. */
export const sizes = { small: 100_000, medium: 1_000_000, large: 10_000_000 } as const
const seed = 1

/** How large a world is, and the folder that keeps it. */
export type Ground = { customers: number; folder: string }

/** Lends a folder that is removed afterwards. */
export async function inPassingFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openWorld({ customers, folder }: Ground): Promise<House> {
  const house = await openHouse(folder)
  if ((await house.warehouse.version()) === 0) {
    console.log(`Making a world of ${customers.toLocaleString('en-GB')} customers`)
    await fillWorld(house.warehouse, { customers, seed })
  }
  const found = await house.warehouse.customers()
  if (found === customers) return house
  await house.close()
  throw new UserError(`${folder} holds ${found} customers, not ${customers}. Name an empty folder, or another --size.`)
}

/** Opens a world, making it first in a folder that is empty. */
export async function inWorld<Result>(ground: Ground, work: (house: House) => Promise<Result>): Promise<Result> {
  const house = await openWorld(ground)
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

/** The same, served as `regulars serve` does. */
export async function servingWorld<Result>(
  ground: Ground,
  work: (served: { house: House; url: string }) => Promise<Result>,
): Promise<Result> {
  const house = await openWorld(ground)
  const server = await startServer(house, { port: 0, log: pino({ level: 'silent' }) })
  try {
    return await work({ house, url: server.url })
  } finally {
    await server.close()
  }
}

/** A copy of a world that may be written to. */
export const inCopy = async <Result>(ground: Ground, work: (copy: Ground) => Promise<Result>): Promise<Result> => {
  await inWorld(ground, async () => undefined)
  return inPassingFolder(async (folder) => {
    cpSync(ground.folder, folder, { recursive: true })
    return work({ ...ground, folder })
  })
}
