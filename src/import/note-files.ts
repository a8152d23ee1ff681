import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'

/** What tells a file's state: another file, another size or another moment of writing is another state. */
const stateOf = async (path: string): Promise<string | null> => {
  try {
    const { ino, size, mtimeNs } = await stat(path, { bigint: true })
    return `${ino} ${size} ${mtimeNs}`
  } catch {
    return null // it is not there, or not to be seen; whoever reads it says so
  }
}

type WhileUnchanged = <Result>(reading: () => Promise<Result>) => Promise<Result>

/** Notes how files are now. The function returned reads them, and throws a UserError when one has changed or is gone since. */
export async function noteFiles(paths: readonly string[]): Promise<WhileUnchanged> {
  const noted = await Promise.all(paths.map(async (path) => [path, await stateOf(path)] as const))
  const check = async () => {
    for (const [path, before] of noted) {
      const now = await stateOf(path)
      if (now === before) continue
      throw new UserError(sentence(now === null ? 'file.vanished' : 'file.changed', { file: basename(path) }))
    }
  }
  return async (reading) => {
    try {
      const result = await reading()
      await check()
      return result
    } catch (error) {
      await check() // else what came of the change would be told, not the change
      throw error
    }
  }
}
