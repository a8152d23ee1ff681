import { readConfig } from '../config.ts'
import { type House, hasData, openHouse } from '../server/house.ts'
import { findRunning, type RunningServer } from '../server/running.ts'
import { UserError } from '../user-error.ts'
import { defaultFolder } from './default-folders.ts'
import type { Terminal } from './terminal.ts'

/** The server that owns the data folder, or the folder opened for as long as the work takes. */
export async function inData<Result>(
  flags: { data?: string },
  terminal: Terminal,
  there: (server: RunningServer) => Promise<Result>,
  here: (house: House) => Promise<Result>,
): Promise<Result> {
  const { data: folder } = readConfig({ data: flags.data }, terminal.environment, defaultFolder)
  const running = await findRunning(folder)
  if (running) return there(running)
  if (!hasData(folder)) {
    throw new UserError(`There is no data in ${folder}. Import a file first: regulars import FILE --data ${folder}`)
  }
  const house = await openHouse(folder, terminal.clock)
  try {
    return await here(house)
  } finally {
    await house.close()
  }
}
