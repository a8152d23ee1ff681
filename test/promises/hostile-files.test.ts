import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { zip } from '../../src/import/test-workbook.ts'
import { type ServedShop, serveRegulars } from './shop-process.ts'

let folder: string
let server: ServedShop
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-hostile-'))
  server = await serveRegulars(join(folder, 'data'))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const head = 'customer,date,amount\n'
const megabyte = 2 ** 20

/** A gzip file may be several in a row: ten thousand of these cost as much as one. */
const repeated = (text: Buffer | string, times: number): Buffer =>
  Buffer.concat(Array.from({ length: times }, () => (typeof text === 'string' ? Buffer.from(text) : text)))

const zeros = gzipSync(Buffer.alloc(100 * megabyte), { level: 9 })
const spaces = (megabytes: number): string => ' '.repeat(megabytes * megabyte)

function endlessField(path: string): void {
  const file = openSync(path, 'w')
  writeSync(file, `${head}ann,2024-01-01,"`)
  const block = Buffer.alloc(megabyte, 'x')
  for (let written = 0; written < 1024; written += 1) writeSync(file, block)
  closeSync(file)
}

const sheetOf = (rows: string) => ({
  'xl/worksheets/sheet0.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
})

const bookOf = (parts: Record<string, string>): Buffer =>
  zip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Sales" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r0" Target="worksheets/sheet0.xml"/></Relationships>',
    ...sheetOf(''),
    ...parts,
  })

/** Files that are refused, and what is said of each. */
const refused: readonly [string, string, (path: string) => void, RegExp][] = [
  ['ten gigabytes of zeros', 'zeros.csv.gz', (path) => writeFileSync(path, repeated(zeros, 100)), /binary file/],
  [
    'a gzip bomb behind an honest head',
    'bomb.csv.gz',
    (path) =>
      writeFileSync(path, Buffer.concat([gzipSync(head + 'ann,2024-01-01,1\n'.repeat(9999)), repeated(zeros, 100)])),
    /unpacks to more than 250 times its size/,
  ],
  [
    'ten thousand columns',
    'wide.csv',
    (path) => writeFileSync(path, Array.from({ length: 10_000 }, (_, index) => `c${index}`).join()),
    /columns/,
  ],
  [
    'noise',
    'noise.csv',
    (path) => writeFileSync(path, randomBytes(5 * megabyte)),
    /binary file|neither UTF-8|no known format/,
  ],
  [
    'a gzip file cut off',
    'cut.csv.gz',
    (path) => writeFileSync(path, gzipSync(head + 'a,b\n'.repeat(99)).subarray(0, -9)),
    /damaged or cut-off/,
  ],
  [
    'a gzip file cut off behind its head',
    'late-cut.csv.gz',
    (path) => {
      const whole = gzipSync(
        head + Array.from({ length: 99_999 }, (_, row) => `c${row * 7919},2024-01-01,${row}\n`).join(''),
      )
      writeFileSync(path, whole.subarray(0, whole.length - 999))
    },
    /damaged or cut-off/,
  ],
  ['a pipe that never ends', 'pipe.csv', (path) => execFileSync('mkfifo', [path]), /not a regular file/],
  ['a device', '/dev/zero', () => undefined, /not a regular file/],
  [
    'a Parquet file of nothing but a name',
    'thin.parquet',
    (path) => writeFileSync(path, 'PAR1PAR1'),
    /no sound Parquet/,
  ],
  [
    'a Parquet file with an endless footer',
    'footer.parquet',
    (path) =>
      writeFileSync(
        path,
        Buffer.concat([
          Buffer.from('PAR1'),
          randomBytes(9999),
          Buffer.from([0xff, 0xff, 0xff, 0x7f]),
          Buffer.from('PAR1'),
        ]),
      ),
    /no sound Parquet/,
  ],
  [
    'a workbook whose shared strings are a bomb',
    'strings.xlsx',
    (path) => writeFileSync(path, bookOf({ 'xl/sharedStrings.xml': `<sst><si><t>${spaces(300)}</t></si></sst>` })),
    /unpacks to more than 250 times its size/,
  ],
  [
    'a workbook whose sheet is a bomb',
    'sheet.xlsx',
    (path) => writeFileSync(path, bookOf(sheetOf(`<row r="1">${spaces(300)}</row>`))),
    /unpacks to more than 250 times its size/,
  ],
  [
    'a workbook of entities within entities',
    'laughs.xlsx',
    (path) =>
      writeFileSync(
        path,
        bookOf({
          'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><workbook>&c;</workbook>',
        }),
      ),
    /damaged workbook/,
  ],
  [
    'a workbook with a cell in column XFD',
    'far.xlsx',
    (path) => writeFileSync(path, bookOf(sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'))),
    /more than 2000 columns/,
  ],
  [
    'a sparse file of a gigabyte',
    'sparse.csv',
    (path) => {
      writeFileSync(path, '')
      truncateSync(path, 2 ** 30)
    },
    /binary file/,
  ],
  [
    'one JSON line without an end',
    'endless.jsonl',
    (path) => writeFileSync(path, `{"customer":"${'x'.repeat(90 * megabyte)}`),
    /no known format|nothing|columns/,
  ],
]

/** Files of which nothing but rows can be refused. */
const rejected: readonly [string, string, (path: string) => void, RegExp][] = [
  ['a gigabyte in one field', 'gigabyte.csv', endlessField, /longer than 500,000 bytes/],
  [
    'NUL characters',
    'nuls.csv',
    (path) => writeFileSync(path, `${head}${'a,2024-01-01,1\n'.repeat(9000)}b\0,2024-01-01,1\n`),
    /NUL/,
  ],
  [
    'JSON as deep as a well',
    'deep.jsonl',
    (path) =>
      writeFileSync(
        path,
        `{"customer":"a","date":"2024-01-01","amount":1}\n${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}\n`,
      ),
    /not a JSON object|object or a list/,
  ],
]

describe('a server that is given a hostile file', () => {
  it.each(refused)('refuses %s in a sentence, and nothing is imported', async (_, name, write, sentence) => {
    const path = resolve(folder, name)
    write(path)
    const job = await server.importing(path)
    expect([job.state, job.error, job.isBug]).toEqual(['failed', expect.stringMatching(sentence), false])
    expect(await server.ask('/api/project')).toMatchObject({ customers: 0 })
    if (path.startsWith(folder)) rmSync(path)
  })

  it.each(rejected)('imports the rest of a file with %s', async (_, name, write, reason) => {
    const path = join(folder, name)
    write(path)
    const job = await server.importing(path)
    const told = job.error ?? job.report?.reasons.map((one) => one.reason).join()
    expect(told).toMatch(reason)
    rmSync(path)
  })

  it('still takes the next honest one', async () => {
    const path = join(folder, 'honest.csv')
    writeFileSync(path, `${head}zoe,2024-05-01,12.50\n`)
    expect(await server.importing(path)).toMatchObject({ state: 'done', report: { imported: 1 } })
  })
})
