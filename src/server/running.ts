import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const noteSchema = z.object({ pid: z.int().positive(), port: z.int().positive(), token: z.string().min(1) })

/** What a server leaves in its data folder for commands beside it. */
export type RunningServer = z.output<typeof noteSchema>

const placeOf = (folder: string): string => join(folder, 'server.json')

/** Carries the token of `server.json`. */
export const tokenHeader = 'Regulars-Token'
/** Where a server proves that it is the one of the note. */
export const runningPath = '/api/running'

export const urlOf = ({ port }: { port: number }): string => `http://127.0.0.1:${port}`

/** Leaves the note, readable by its user only since the token opens the files of this machine. */
export function writeNote(folder: string, note: RunningServer): void {
  removeNote(folder) // a stale one may be readable by others, and writing over it would keep that
  writeFileSync(placeOf(folder), JSON.stringify(note), { mode: 0o600, flag: 'wx' })
}

export const removeNote = (folder: string): void => rmSync(placeOf(folder), { force: true })

function readNote(folder: string): RunningServer | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(placeOf(folder), 'utf8')))
  } catch {
    return undefined
  }
}

async function answers(note: RunningServer): Promise<boolean> {
  try {
    const headers = { [tokenHeader]: note.token }
    const response = await fetch(`${urlOf(note)}${runningPath}`, { headers, signal: AbortSignal.timeout(5000) })
    await response.body?.cancel()
    return response.status === 204
  } catch {
    return false
  }
}

/** The server that owns the folder now; a note left by one that was killed counts for nothing. */
export async function findRunning(folder: string): Promise<RunningServer | undefined> {
  const note = readNote(folder)
  return note !== undefined && (await answers(note)) ? note : undefined
}
