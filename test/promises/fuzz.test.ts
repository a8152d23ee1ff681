import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { importFiles } from '../../src/import/import-files.ts'
import { customersFile, linesFile, ordersFile } from '../../src/import/test-files.ts'
import { workbook } from '../../src/import/test-workbook.ts'
import { sql } from '../../src/sql/sql.ts'
import { UserError } from '../../src/user-error.ts'
import { undoImport } from '../../src/warehouse/undo.ts'
import { openWarehouse, type Warehouse } from '../../src/warehouse/warehouse.ts'
import { seed } from '../properties/run.ts'
import { fingerprint } from './fingerprint.ts'
import { mutation } from './mutations.ts'

/** Nightly many more. */
const runs = Number(process.env.REGULARS_FUZZ ?? 15)

const now = () => new Date('2024-06-01T12:00:00Z')

type Files = Readonly<Record<string, Buffer>>

const fixtures = fileURLToPath(new URL('../fixtures/formats', import.meta.url))
const ofFolder = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(join(fixtures, folder)).map((name) => [name, readFileSync(join(fixtures, folder, name))]),
  )

const sales = ['ann,2024-01-31,10.50', 'bob,2024-02-01,-3', ',2024-02-02,7', 'cleo,soon,1', 'ann,2024-01-31,10.50']
const salesCells = [['customer', 'date', 'amount'], ...sales.map((line) => line.split(','))]

/** Files that are imported together: of every format, and of every kind. */
const originals: readonly Files[] = [
  ...readdirSync(fixtures).map(ofFolder),
  { 'customers.csv': Buffer.from(customersFile) },
  { 'orders.csv': Buffer.from(ordersFile), 'lines.csv': Buffer.from(linesFile) },
  { 'sales.csv': Buffer.from(['customer,date,amount', ...sales, ''].join('\n')) },
  { 'sales.xlsx': workbook([['Sales', salesCells]]) },
  {
    'sales.jsonl': Buffer.from(
      sales
        .map((line) =>
          JSON.stringify({ customer: line.split(',')[0], date: line.split(',')[1], amount: line.split(',')[2] }),
        )
        .join('\n'),
    ),
  },
]

let folder: string
let warehouse: Warehouse
let before: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regulars-fuzz-'))
  warehouse = await openWarehouse(':memory:')
  await importAll({ 'orders.csv': Buffer.from(ordersFile), 'customers.csv': Buffer.from(customersFile) })
  before = await fingerprint(warehouse.engine)
})
afterAll(async () => {
  await warehouse.close()
  rmSync(folder, { recursive: true, force: true })
})

function importAll(files: Files) {
  const place = mkdtempSync(join(folder, 'files-'))
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(place, name), content)
    return join(place, name)
  })
  const options = {
    timeZone: 'Europe/Warsaw',
    baseCurrency: 'EUR',
    defaultCountry: 'PL',
    workFolder: join(place, 'work'),
  }
  return importFiles(paths, warehouse, options, { now })
}

const countRow = z.object({ rejects: z.int() })

/** Rows of plain text without quotes: its lines with anything in them but the header; undefined where that is not so plain. */
function linesBelowHeader(file: Buffer): number | undefined {
  const text = file.toString('utf8')
  const isPlain = file.equals(Buffer.from(text)) && !/["\0\ufeff\r]|^sep=/.test(text) && text.length < 60_000
  if (!isPlain || text.startsWith('{')) return undefined
  return text.split('\n').filter((line) => /[^,;|\t ]/.test(line)).length - 1
}

const scenario = fc.record({
  files: fc.constantFrom(...originals),
  mutations: fc.array(fc.tuple(fc.nat(), mutation), { minLength: 1, maxLength: 4 }),
})

it(
  'whatever becomes of a file: it is refused in a sentence, or every row of it is accounted for, and undo takes it back',
  async () => {
    const property = fc.asyncProperty(scenario, async ({ files, mutations }) => {
      const mutated: Record<string, Buffer> = { ...files }
      const names = Object.keys(files)
      for (const [which, { mutate }] of mutations) {
        const name = names[which % names.length] ?? ''
        mutated[name] = mutate(mutated[name] ?? Buffer.alloc(0))
      }
      const outcome = await importAll(mutated).catch((error: unknown) => error)
      if (outcome instanceof UserError) {
        expect(await fingerprint(warehouse.engine)).toBe(before)
        return
      }
      if (outcome instanceof Error) throw outcome
      const report = outcome as Awaited<ReturnType<typeof importAll>>
      expect(report.imported + report.merged + report.rejected).toBe(report.rows)
      const lines = Object.values(mutated).map(linesBelowHeader)
      if (lines.every((count) => count !== undefined))
        expect(report.rows).toBe(lines.reduce((sum, count) => sum + count, 0))
      const kept = sql`select count(*) as rejects from rejects where import_id = (select max(import_id) from imports)`
      expect(await warehouse.engine.query(kept, countRow)).toEqual([{ rejects: report.rejected }])
      await undoImport(warehouse, undefined, now())
      expect(await fingerprint(warehouse.engine)).toBe(before)
    })
    await fc.assert(property, { numRuns: runs, seed })
  },
  24 * 3600_000,
)
