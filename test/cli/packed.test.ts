import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { workbook } from '../../src/import/test-workbook.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = (place: string, words: readonly string[]) =>
  spawnSync(process.execPath, [...words], { cwd: place, encoding: 'utf8' })

let folder: string
beforeAll(() => {
  expect(node(root, ['scripts/build.js']), 'the build').toMatchObject({ status: 0 })
  folder = mkdtempSync(join(tmpdir(), 'regulars-packed-'))
  for (const part of ['bin', 'dist', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rows = [
  ['customer', 'date', 'amount'],
  ['ann', '2024-01-01', '5'],
]

/** Kinds of files that are read in a process of its own. */
it.each([
  ['sales.csv.gz', gzipSync(rows.map((row) => row.join()).join('\n'))],
  ['sales.xlsx', workbook([['Sales', rows]])],
])('the package as it is published reads %s', (name, content) => {
  writeFileSync(join(folder, name), content)
  const imported = node(folder, ['bin/regulars.js', 'import', name, '--data', `data of ${name}`, '--json'])
  expect(imported.stderr).toBe('')
  expect(JSON.parse(imported.stdout)).toMatchObject({ rows: 1, imported: 1 })
})

it('the package as it is published refuses a hostile file in a sentence', () => {
  writeFileSync(join(folder, 'cut.csv.gz'), gzipSync(rows.map((row) => row.join()).join('\n')).subarray(0, -9))
  const refused = node(folder, ['bin/regulars.js', 'import', 'cut.csv.gz', '--data', 'data'])
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining('damaged or cut-off gzip file')])
})
