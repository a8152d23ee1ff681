import { createWriteStream } from 'node:fs'
import { glob, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'

/** Files to import; `remove` what was made for them. */
export type FoundFiles = { paths: string[]; remove: () => Promise<void> }

const isPattern = (path: string): boolean => /[*?[{]/.test(path)

/** Files that a pattern finds, in the order of their names. A file of exactly that name goes before. */
async function matching(pattern: string): Promise<string[]> {
  const isThere = await stat(pattern).then(
    () => true,
    () => false,
  )
  if (isThere || !isPattern(pattern)) return [pattern]
  const found: string[] = []
  for await (const path of glob(pattern)) if ((await stat(path)).isFile()) found.push(path)
  if (found.length > 0) return found.sort()
  throw new UserError(sentence('file.no-match', { pattern }))
}

/** Keeps what comes in on a stream as a file, for an import reads its head before the rest. */
async function keep(input: Readable, folder: string): Promise<string> {
  const path = join(folder, 'standard-input')
  await pipeline(input, createWriteStream(path))
  return path
}

/**
 * The files that a user's words name: paths, patterns (`exports/*.csv`) and `-` for standard input.
 * Throws UserError when a pattern fits nothing.
 */
export async function findFiles(words: readonly string[], input: Readable): Promise<FoundFiles> {
  const folder = words.includes('-') ? await mkdtemp(join(tmpdir(), 'regulars-input-')) : null
  const remove = async () => {
    if (folder !== null) await rm(folder, { recursive: true, force: true })
  }
  try {
    const paths: string[] = []
    for (const word of words) {
      if (word === '-' && folder !== null) paths.push(await keep(input, folder))
      else paths.push(...(await matching(word)))
    }
    return { paths: [...new Set(paths.map((path) => resolve(path)))], remove }
  } catch (error) {
    await remove()
    throw error
  }
}
