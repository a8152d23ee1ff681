import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { openHouse } from '../../src/server/house.ts'
import { listImports } from '../../src/server/past-imports.ts'
import { workFolderOf } from '../../src/server/work-folder.ts'
import { fingerprint } from './fingerprint.ts'

const launcher = fileURLToPath(new URL('../../src/cli/launch.ts', import.meta.url))

/** What a data folder holds, as a fresh process finds it: its facts and how many imports its log tells of. */
export type Look = { facts: string; imports: number }

export async function look(data: string): Promise<Look> {
  const house = await openHouse(data)
  try {
    expect(existsSync(workFolderOf(data))).toBe(false)
    return { facts: await fingerprint(house.warehouse.engine), imports: (await listImports(house)).length }
  } finally {
    await house.close()
  }
}

/** A file of the smallest format; other seeds change some of its rows. */
export const salesOf = (rows: number, seed: number): string => {
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = String(1 + ((row * seed) % 28)).padStart(2, '0')
    return `c${(row * seed) % 997},2024-0${1 + (row % 6)}-${day},${1 + ((row * 7919 * seed) % 9000) / 100},o${row}`
  })
  return `customer,date,amount,order_id\n${lines.join('\n')}\n`
}

/** Runs the command as a process of its own, after a shell's words such as `ulimit`. */
export function runRegulars(words: readonly string[], shell = '') {
  const child = spawn('sh', ['-c', `${shell} exec "$0" "$@"`, process.execPath, launcher, ...words])
  const outcome = { printed: '', told: '' }
  child.stdout.on('data', (piece) => {
    outcome.printed += piece
  })
  child.stderr.on('data', (piece) => {
    outcome.told += piece
  })
  return { child, outcome, ended: once(child, 'close') }
}

/** Files of a process may not grow past so many blocks of 512 bytes, until the limit is raised from outside. */
export const fileLimit = (blocks: number): string => `trap '' XFSZ; ulimit -S -f ${blocks};`

/** A shop that has imported a file, and another one to import: what its data is before and after that. */
export async function openShopOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-promises-'))
  const file = join(folder, 'sales.csv')
  const base = join(folder, 'base')
  const copyOfBase = (name: string): string => {
    const data = join(folder, name)
    cpSync(base, data, { recursive: true })
    return data
  }
  const importing = (data: string, shell = '') => runRegulars(['import', file, '--data', data], shell)
  writeFileSync(file, salesOf(3000, 3))
  await importing(base).ended
  const before = await look(base)
  writeFileSync(file, salesOf(20_000, 5))
  const whole = copyOfBase('whole')
  const start = performance.now()
  await importing(whole).ended
  const milliseconds = performance.now() - start
  const after = await look(whole)
  return {
    file,
    before,
    after,
    /** How long the second import takes. */
    milliseconds,
    copyOfBase,
    importing,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
