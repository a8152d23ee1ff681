import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHouse } from '../../src/server/house.ts'
import { listImports } from '../../src/server/past-imports.ts'
import { workFolderOf } from '../../src/server/work-folder.ts'
import { fingerprint } from './fingerprint.ts'

const moments = Number(process.env.REGULARS_KILLS ?? 8)
const launcher = fileURLToPath(new URL('../../src/cli/launch.ts', import.meta.url))

const salesOf = (rows: number, seed: number): string => {
  const lines = Array.from({ length: rows }, (_, row) => {
    const day = String(1 + ((row * seed) % 28)).padStart(2, '0')
    return `c${(row * seed) % 997},2024-0${1 + (row % 6)}-${day},${1 + ((row * 7919 * seed) % 9000) / 100},o${row}`
  })
  return `customer,date,amount,order_id\n${lines.join('\n')}\n`
}

/** What a data folder holds, as a fresh process finds it: its facts and how many imports its log tells of. */
async function look(data: string): Promise<{ facts: string; imports: number }> {
  const house = await openHouse(data)
  try {
    expect(existsSync(workFolderOf(data))).toBe(false)
    return { facts: await fingerprint(house.warehouse.engine), imports: (await listImports(house)).length }
  } finally {
    await house.close()
  }
}

let folder: string
let base: string
let file: string
let before: Awaited<ReturnType<typeof look>>
let after: Awaited<ReturnType<typeof look>>
let milliseconds: number

const importing = (data: string, limit = '') => {
  const command = `${limit} exec "$0" "$@"`
  const child = spawn('sh', ['-c', command, process.execPath, launcher, 'import', file, '--data', data])
  let told = ''
  child.stderr.on('data', (piece) => {
    told += piece
  })
  return { child, ended: once(child, 'close'), told: () => told }
}

const copyOfBase = (name: string): string => {
  const data = join(folder, name)
  cpSync(base, data, { recursive: true })
  return data
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-interrupted-'))
  base = join(folder, 'base')
  file = join(folder, 'sales.csv')
  writeFileSync(file, salesOf(3000, 3))
  await importing(base).ended
  before = await look(base)
  writeFileSync(file, salesOf(20_000, 5))
  const whole = copyOfBase('whole')
  const start = performance.now()
  await importing(whole).ended
  milliseconds = performance.now() - start
  after = await look(whole)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an import killed at any moment', () => {
  it.each(Array.from({ length: moments }, (_, index) => index))(
    'leaves the data as before or as after, and the log says which (%i)',
    async (index) => {
      const data = copyOfBase(`killed-${index}`)
      const patience = ((index + Math.random()) / moments) * milliseconds
      const { child, ended } = importing(data)
      await wait(patience)
      child.kill('SIGKILL')
      await ended
      const found = await look(data)
      expect([before, after], `killed after ${patience} ms`).toContainEqual(found)
      rmSync(data, { recursive: true, force: true })
    },
  )
})

describe('an import that meets a full disk', () => {
  // Files may not grow past so many blocks of 512 bytes: too few for the commit, too few only for what comes after it.
  it.each([
    {
      blocks: 2000,
      sentence: /^The disk of the data folder is full, and nothing of the import was kept\. .*\n$/,
      isIn: false,
    },
    { blocks: 6000, sentence: /^Everything was written, but the disk .* is full now\. Make room.*\n$/, isIn: true },
  ])('of $blocks blocks tells it in a sentence and loses nothing', async ({ blocks, sentence, isIn }) => {
    const data = copyOfBase(`full-${blocks}`)
    const full = importing(data, `trap '' XFSZ; ulimit -f ${blocks};`)
    const [code] = await full.ended
    expect(full.told()).toMatch(sentence)
    expect(code).toBe(1)
    expect(await look(data)).toEqual(isIn ? after : before)
    const again = importing(data)
    expect(await again.ended, again.told()).toEqual([0, null])
    expect((await look(data)).facts).toEqual(after.facts)
  })
})
