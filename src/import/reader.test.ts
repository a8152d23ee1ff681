import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../user-error.ts'
import { readerLimits } from './limits.ts'
import { readApart } from './reader.ts'
import type { Source } from './source.ts'
import { workbook } from './test-workbook.ts'

let folder: string
let source: Source
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-reader-'))
  const path = join(folder, 'big.xlsx')
  const rows = Array.from({ length: 60_000 }, (_, row) => [`customer ${row} ${'x'.repeat(200)}`, '2024-01-01', row])
  writeFileSync(path, workbook([['Sales', [['customer', 'date', 'amount'], ...rows]]]))
  const header = ['customer', 'date', 'amount']
  source = {
    path,
    kind: 'xlsx',
    encoding: 'utf-8',
    isGzipped: false,
    hasBareReturns: false,
    delimiter: ',',
    headerLine: 1,
    header,
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const childrenOfThis = (): string[] =>
  readdirSync('/proc/self/task')
    .map((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').trim())
    .filter((children) => children !== '')

const read = (name: string, limits = readerLimits, signal?: AbortSignal, onRows = (_: number): void => undefined) => {
  const place = join(folder, name)
  mkdirSync(place)
  return readApart({ source, folder: place }, signal, onRows, limits)
}

describe('the process that reads', () => {
  it('reads what is honest', async () => {
    expect(await read('honest')).toMatchObject({ clean: { good: 60_000, bad: 0 } })
  })

  it.each([
    ['memory', { ...readerLimits, megabytes: 24 }],
    ['time', { ...readerLimits, secondsFor: () => 0.3 }],
  ])('is ended, and nothing else, when it takes too much %s', async (what, limits) => {
    const reading = read(what, limits)
    await expect(reading).rejects.toThrow(`big.xlsx took more ${what} to read than a file of its size may.`)
    await expect(reading).rejects.toThrow(UserError)
  })

  it('is ended by a cancel, at the first rows', async () => {
    const stopping = new AbortController()
    const reason = new Error('not wanted any more')
    const reading = read('cancelled', readerLimits, stopping.signal, () => stopping.abort(reason))
    await expect(reading).rejects.toBe(reason)
  })

  it.runIf(process.platform === 'linux')('leaves no process behind', () => {
    expect(childrenOfThis()).toEqual([])
  })
})
