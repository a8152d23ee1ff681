import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { type ImportJob, importJobSchema } from '../../src/contract/import-job.ts'
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
const salesOf = (rows: number, seed: number): string => {
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

/** A server of its own process: `importing` resolves when the import has ended. */
export type ServedShop = {
  pid: number
  url: string
  ask: (path: string) => Promise<Record<string, unknown>>
  importing: (path: string) => Promise<ImportJob>
  stop: () => Promise<unknown>
}

export async function serveRegulars(data: string, shell = ''): Promise<ServedShop> {
  const { child, outcome, ended } = runRegulars(['serve', '--data', data, '--port', '0'], shell)
  while (!/Regulars is at \S+\s/.test(outcome.printed)) {
    expect(child.exitCode, outcome.told).toBeNull()
    await wait(20)
  }
  const url = /Regulars is at (\S+)/.exec(outcome.printed)?.[1] ?? ''
  const { token } = JSON.parse(readFileSync(join(data, 'server.json'), 'utf8'))
  const ask = async (path: string) => (await fetch(`${url}${path}`)).json() as Promise<Record<string, unknown>>
  return {
    pid: child.pid ?? 0,
    url,
    ask,
    importing: async (path) => {
      const headers = { 'Regulars-Token': token, 'Content-Type': 'application/json' }
      const body = JSON.stringify({ paths: [path] })
      const started = await (await fetch(`${url}/api/imports/paths`, { method: 'POST', headers, body })).json()
      for (;;) {
        const job = importJobSchema.parse(await ask(`/api/imports/jobs/${started.job}`))
        if (!['waiting', 'running'].includes(job.state)) return job
        await wait(20)
      }
    },
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
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
