import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, it } from 'vitest'
import { findFiles } from './find-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'regulars-find-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
for (const name of ['b.csv', 'a.csv', 'c.txt', '[x].csv']) writeFileSync(join(folder, name), 'x')
mkdirSync(join(folder, 'd.csv'))

const nothing = Readable.from([])
const names = (paths: readonly string[]) => paths.map((path) => path.slice(folder.length + 1))

it('finds files by a pattern, once each and without folders', async () => {
  const { paths } = await findFiles([join(folder, 'b.csv'), join(folder, '*.csv')], nothing)
  expect(names(paths)).toEqual(['b.csv', '[x].csv', 'a.csv'])
})

it('takes a path that exists as it is', async () => {
  expect(names((await findFiles([join(folder, '[x].csv')], nothing)).paths)).toEqual(['[x].csv'])
})

it('says when nothing fits', async () => {
  await expect(findFiles([join(folder, '*.xlsx')], nothing)).rejects.toThrow(/^No file fits .*\*\.xlsx\./)
})

it('keeps standard input until it is done with', async () => {
  const { paths, remove } = await findFiles(['-'], Readable.from(['customer,', 'date\n']))
  expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(['customer,date\n'])
  await remove()
  expect(paths.map(existsSync)).toEqual([false])
})
