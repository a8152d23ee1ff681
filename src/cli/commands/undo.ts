import { readConfig } from '../../config.ts'
import { hasData, openHouse } from '../../server/house.ts'
import { undoIn } from '../../server/past-imports.ts'
import { findRunning, type RunningServer } from '../../server/running.ts'
import { UserError } from '../../user-error.ts'
import { askImports, askUndo } from '../ask-server.ts'
import { defaultFolder } from '../default-folders.ts'
import type { Terminal } from '../terminal.ts'

export type UndoFlags = { data?: string }

const nothingToUndo = 'There is no import to undo.'

function readId(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  if (/^[1-9][0-9]{0,8}$/.test(given)) return Number(given)
  throw new UserError(`"${given}" is no number of an import. The report and the Data page tell it.`)
}

async function undoHere(folder: string, id: number | undefined, clock: () => Date): Promise<number> {
  if (!hasData(folder)) throw new UserError(nothingToUndo)
  const house = await openHouse(folder, clock)
  try {
    return await undoIn(house, id)
  } finally {
    await house.close()
  }
}

async function undoThere(server: RunningServer, id: number | undefined): Promise<number> {
  const newest = (await askImports(server)).find(({ undoneAt }) => undoneAt === null)
  if (newest === undefined) throw new UserError(nothingToUndo)
  return askUndo(server, id ?? newest.id)
}

/** `regulars undo [ID]`: takes the newest import back, so that every number is as before it. */
export async function undo(given: string | undefined, { data }: UndoFlags, terminal: Terminal): Promise<void> {
  const id = readId(given)
  const { data: folder } = readConfig({ data }, terminal.environment, defaultFolder)
  const running = await findRunning(folder)
  const undone = running ? await undoThere(running, id) : await undoHere(folder, id, terminal.clock)
  terminal.print(`Import ${undone} is undone: every number is as before it.`)
}
