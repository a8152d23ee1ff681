import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Engine } from '../engine/engine.ts'
import { fullAfterwards } from '../full-disk.ts'
import { dayIn } from '../sql/day.ts'
import { day as boundDay, sql } from '../sql/sql.ts'
import { keepUndoPoint } from '../warehouse/undo.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { countRows, outcomeTables } from './check.ts'
import type { FormatWishes } from './choose-format.ts'
import { cleanFile } from './clean-file.ts'
import { settleTogether } from './companions.ts'
import { conversionTables, convertLines, convertOrders, missingRates } from './convert.ts'
import { adoptCurrency } from './currency.ts'
import type { RecognisedFile } from './detect.ts'
import { notesOn, usedMappings } from './file-notes.ts'
import { identityTables, resolveCustomers } from './identity.ts'
import { keepRates, rateTables } from './keep-rates.ts'
import type { MappingMemory } from './mapping.ts'
import { noteFiles } from './note-files.ts'
import { orderTables, settleLines, touchCustomers, writeOrdersAndLines } from './orders.ts'
import { phoneTables, settlePhones } from './phones.ts'
import { profileTables, writeFirstDays, writeProfiles } from './profiles.ts'
import type { DateOrder } from './read-dates.ts'
import { recogniseFiles } from './recognise-files.ts'
import { addressNotes, countCustomers, findings, largestCustomerKey, recordImport } from './record.ts'
import type { ImportReport } from './report.ts'
import { createStaging, dropStaging, keepRejectedText, readRows, type StagedFile, stageFile } from './staging.ts'

export type ImportOptions = FormatWishes & {
  /** ISO 4217 of amounts whose row names no currency; without it the format's, else the project's. */
  currency?: string
  /** IANA name, the project's. */
  timeZone: string
  /** ISO 4217, the project's; null: the first money that comes in decides. */
  baseCurrency: string | null
  /** ISO 3166 alpha-2 of the country whose phone numbers need no prefix; without it every number needs one. */
  defaultCountry?: string
  /** Everything is done but kept: the report says what the import would do, and nothing changes. */
  isRehearsal?: boolean
  /** Where files lie on their way in; made when it is not there. The machine's place for such when left out. */
  workFolder?: string
  /** Whether the day or the month comes first in dates that may be read both ways; without it each column decides. */
  dateOrder?: DateOrder
  onProgress?: (step: string, rowsDone: number, rowsTotal: number | null) => void
  signal?: AbortSignal
}

/** What an import needs of the world. */
export type Effects = { now: () => Date }
const realEffects: Effects = { now: () => new Date() }

type Work = {
  engine: Engine
  /** The warehouse as others see it meanwhile: as before. */
  before: Engine
  /** A folder of this import's own. */
  folder: string
  files: StagedFile[]
  rows: number
  options: ImportOptions
  startedAt: Date
  effects: Effects
}

/** Cleans every file into a folder of its own. */
async function cleanFiles(recognised: readonly RecognisedFile[], folder: string, options: ImportOptions) {
  const files: StagedFile[] = []
  let rows = 0
  for (const [index, file] of recognised.entries()) {
    const place = join(folder, String(index))
    await mkdir(place)
    const before = rows
    const onRows = (found: number) => options.onProgress?.('Reading', before + found, null)
    const clean = await cleanFile(file, place, { signal: options.signal, onRows })
    rows += clean.good + clean.bad
    files.push({ ...file, header: file.ours, index, clean })
  }
  return { files, rows }
}

async function stageFiles({ engine, files, rows, options }: Work) {
  await createStaging(engine)
  for (const file of files) await readRows(engine, file)
  const adopted = await adoptCurrency(engine, files, options)
  let done = 0
  for (const file of files) {
    options.onProgress?.('Checking', done, rows)
    await stageFile(engine, file, {
      timeZone: options.timeZone,
      baseCurrency: adopted.currency,
      givenCurrency: options.currency?.toUpperCase() ?? null,
      dateOrder: options.dateOrder,
    })
    done += file.clean.good + file.clean.bad
  }
  await settleTogether(engine, files)
  await settlePhones(engine, options.defaultCountry)
  const changes = await keepRates(engine)
  await convertOrders(engine, adopted.currency)
  await settleLines(engine)
  await convertLines(engine, adopted.currency)
  for (const file of files) {
    await keepRejectedText(engine, file, files.length > 1 ? `${basename(file.path)}: ` : '')
  }
  return { ...adopted, ...changes }
}

const instantText = (instant: Date): string => instant.toISOString().slice(0, 19).replace('T', ' ')

async function writeFacts({ engine, files, options, startedAt }: Work): Promise<void> {
  const moment = {
    instant: instantText(startedAt),
    day: sql`${boundDay(dayIn(options.timeZone, startedAt))}`,
  }
  await resolveCustomers(engine)
  await writeProfiles(engine, moment, files.map(({ path }) => basename(path)).join(', '))
  await writeFirstDays(engine, moment)
  await writeOrdersAndLines(engine)
  await touchCustomers(engine)
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

async function importInside(work: Work): Promise<ImportReport> {
  const { engine, files, rows, options, startedAt, effects } = work
  const customersBefore = await countCustomers(engine)
  const largestKeyBefore = await largestCustomerKey(engine)
  const adopted = await stageFiles(work)
  options.signal?.throwIfAborted()
  options.onProgress?.('Writing', 0, rows)
  await writeFacts(work)
  const counts = await countRows(engine, rows)
  const report: ImportReport = {
    ...(await findings(engine, largestKeyBefore)),
    ...counts,
    files: files.map(({ path }) => basename(path)),
    format: distinct(files.map(({ format }) => format.id)).join('+'),
    formatLabel: distinct(files.map(({ format }) => format.label)).join(', '),
    rows,
    customersAdded: Math.max(0, (await countCustomers(engine)) - customersBefore),
    currency: adopted.currency,
    ratesAdded: adopted.ratesAdded,
    ratesReplaced: adopted.ratesReplaced,
    missingRates: await missingRates(engine),
    mappings: usedMappings(files),
    notes: [...notesOn(files), ...adopted.notes, ...(await addressNotes(engine))],
    startedAt: startedAt.toISOString(),
    seconds: (effects.now().getTime() - startedAt.getTime()) / 1000,
  }
  options.signal?.throwIfAborted()
  if (options.isRehearsal) return report
  await keepUndoPoint({ inside: engine, before: work.before, importId: report.id, folder: work.folder })
  await recordImport(engine, report)
  await dropStaging(
    engine,
    [
      ...[...phoneTables, ...identityTables, ...profileTables, ...rateTables, ...conversionTables],
      ...[...orderTables, ...outcomeTables, 'checked'],
    ],
    files.length,
  )
  options.onProgress?.('Rebuilding history', rows, rows)
  return report
}

function rememberMappings(files: readonly RecognisedFile[], memory: MappingMemory | undefined): void {
  for (const { header, format, mapping } of files) {
    if (mapping?.rememberedOn === null) memory?.remember(header, { format: format.id, columns: mapping.columns })
  }
}

async function newFolder(place: string): Promise<string> {
  await mkdir(place, { recursive: true })
  return mkdtemp(join(place, 'regulars-import-'))
}

/**
 * Imports files, taken together and in any order, all or nothing. Every row is imported, merged or rejected with a
 * reason; importing the same files again changes nothing. Aborting the signal stops it, and nothing of it is kept.
 * Throws UserError for what the user can mend, before anything is written.
 */
export async function importFiles(
  paths: readonly string[],
  warehouse: Warehouse,
  options: ImportOptions,
  effects: Effects = realEffects,
): Promise<ImportReport> {
  const startedAt = effects.now()
  const whileUnchanged = await noteFiles(paths)
  const recognised = await recogniseFiles(paths, options)
  const folder = await newFolder(options.workFolder ?? tmpdir())
  try {
    const { files, rows } = await whileUnchanged(() => cleanFiles(recognised, folder, options))
    options.onProgress?.('Checking', 0, rows)
    const shared = { before: warehouse.engine, folder, files, rows, options, startedAt, effects }
    const write = options.isRehearsal ? warehouse.rehearse : warehouse.write
    const later: string[] = []
    const report = await write((engine) => importInside({ ...shared, engine }), {
      signal: options.signal,
      onFullDisk: () => later.push(fullAfterwards),
    })
    if (!options.isRehearsal) rememberMappings(recognised, options.memory)
    return {
      ...report,
      notes: [...report.notes, ...later],
      seconds: (effects.now().getTime() - startedAt.getTime()) / 1000,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
