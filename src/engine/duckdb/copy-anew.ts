import { rename, rm } from 'node:fs/promises'
import { openInstance } from './instance.ts'

/** What is written beside a database while it is copied; of no worth after a crash. */
const copyOf = (path: string): string => `${path}.copy`

const quoted = (path: string): string => `'${path.replaceAll("'", "''")}'`

/** Takes away what a copying left that was killed. */
export const removeCopy = (path: string): Promise<void> => rm(copyOf(path), { force: true })

/**
 * Copies what a closed database holds into a new file that takes its place at once. In the old one deleted and changed
 * rows go on for as long as nothing else is written over them.
 */
export async function copyAnew(path: string): Promise<void> {
  await removeCopy(path)
  const instance = await openInstance(':memory:')
  try {
    const connection = await instance.connect()
    await connection.run(`attach ${quoted(path)} as worn (read_only)`)
    await connection.run(`attach ${quoted(copyOf(path))} as fresh`)
    await connection.run('copy from database worn to fresh')
    await connection.run('checkpoint fresh')
    await connection.run('detach fresh')
    await connection.run('detach worn')
    connection.closeSync()
  } finally {
    instance.closeSync()
  }
  await rename(copyOf(path), path)
}
