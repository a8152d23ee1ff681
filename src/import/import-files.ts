import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { DateOrder } from '../contract/date-order.ts'
import type { ImportReport } from '../contract/import-report.ts'
import type { Engine } from '../engine/engine.ts'
import { fullAfterwards, isFullDisk } from '../full-disk.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { dayIn } from '../sql/day.ts'
import { day as boundDay, sql } from '../sql/sql.ts'
import { keepUndoPoint } from '../warehouse/undo.ts'
import type { Warehouse } from '../warehouse/warehouse.ts'
import { countRows, outcomeTables } from './check.ts'
import type { FormatWishes } from './choose-format.ts'
import { cleanFiles } from './clean-files.ts'
import { settleTogether } from './companions.ts'
import { conversionTables, convertLines, convertOrders, missingRates } from './convert.ts'
import { type Adopted, adoptCurrency } from './currency.ts'
import type { RecognisedFile } from './detect.ts'
import { notesOn, usedMappings } from './file-notes.ts'
import { identityTables, resolveCustomers } from './identity.ts'
import { keepRates, rateTables } from './keep-rates.ts'
import type { MappingMemory } from './mapping.ts'
import { noteFiles } from './note-files.ts'
import { orderTables, settleLines, touchCustomers, writeOrdersAndLines } from './orders.ts'
import { phoneTables, settlePhones } from './phones.ts'
import { profileTables, writeFirstDays, writeProfiles } from './profiles.ts'
import { createProgress, type Progress, type TellProgress } from './progress.ts'
import { recogniseFiles } from './recognise-files.ts'
import { addressNotes, countCustomers, findings, largestCustomerKey, recordImport } from './record.ts'
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
  onProgress?: TellProgress
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
  progress: Progress
  startedAt: Date
  effects: Effects
}

/** Each file is taken in and checked; then phones, orders and lines are settled. */
const checkingParts = ({ length }: readonly StagedFile[]): number => 2 * length + 3

/** Fills the staged tables from the files; nothing that is kept is touched. */
async function stageFiles({ engine, files, rows, options, progress }: Work): Promise<Adopted> {
  let done = 0
  const tellPart = () => {
    done += 1
    progress.parts('Checking', done, checkingParts(files), rows)
  }
  await createStaging(engine)
  for (const file of files) {
    await readRows(engine, file)
    tellPart()
  }
  const adopted = await adoptCurrency(engine, files, options)
  for (const file of files) {
    await stageFile(engine, file, {
      timeZone: options.timeZone,
      baseCurrency: adopted.currency,
      givenCurrency: options.currency?.toUpperCase() ?? null,
      dateOrder: options.dateOrder,
    })
    tellPart()
  }
  await settleTogether(engine, files)
  await settlePhones(engine, options.defaultCountry)
  tellPart()
  return adopted
}

/** Converts money, and gives each line its order. */
async function settleStaged({ engine, files, rows, progress }: Work, adopted: Adopted) {
  const changes = await keepRates(engine)
  await convertOrders(engine, adopted.currency)
  await settleLines(engine)
  progress.parts('Checking', checkingParts(files) - 1, checkingParts(files), rows)
  await convertLines(engine, adopted.currency)
  for (const file of files) {
    await keepRejectedText(engine, file, files.length > 1 ? `${basename(file.path)}: ` : '')
  }
  return changes
}

const instantText = (instant: Date): string => instant.toISOString().slice(0, 19).replace('T', ' ')

async function writeFacts({ engine, files, rows, options, progress, startedAt }: Work): Promise<void> {
  const moment = {
    instant: instantText(startedAt),
    day: sql`${boundDay(dayIn(options.timeZone, startedAt))}`,
  }
  const source = files.map(({ path }) => basename(path)).join(', ')
  const parts = [
    () => resolveCustomers(engine),
    () => writeProfiles(engine, moment, source),
    () => writeFirstDays(engine, moment),
    () => writeOrdersAndLines(engine),
    () => touchCustomers(engine),
  ]
  for (const [index, write] of parts.entries()) {
    progress.parts('Writing', index, parts.length, rows)
    await write()
  }
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]

async function importInside(work: Work, adopted: Adopted): Promise<ImportReport> {
  const { engine, files, rows, options, startedAt, effects } = work
  const customersBefore = await countCustomers(engine)
  const largestKeyBefore = await largestCustomerKey(engine)
  const changes = await settleStaged(work, adopted)
  options.signal?.throwIfAborted()
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
    ...changes,
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
  work.progress.parts('Rebuilding history', 0, 1, rows)
  return report
}

function rememberMappings(files: readonly RecognisedFile[], memory: MappingMemory | undefined): void {
  for (const { header, format, mapping } of files) {
    if (mapping?.rememberedOn === null) memory?.remember(header, { format: format.id, columns: mapping.columns })
  }
}

/** Does what comes after an import that is kept: a full disk is then no reason to say that nothing was. */
function unlessFull(notes: Sentence[], work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!isFullDisk(error)) throw error
    notes.push(fullAfterwards)
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
  const progress = createProgress(options.onProgress)
  const recognised = await recogniseFiles(paths, options)
  const folder = await newFolder(options.workFolder ?? tmpdir())
  try {
    const { files, rows } = await whileUnchanged(() => cleanFiles(recognised, folder, options.signal, progress))
    progress.parts('Checking', 0, 1, rows)
    const shared = { before: warehouse.engine, folder, files, rows, options, progress, startedAt, effects }
    const write = options.isRehearsal ? warehouse.rehearse : warehouse.write
    const later: Sentence[] = []
    let adopted: Adopted = { currency: '', notes: [] }
    const report = await write((engine) => importInside({ ...shared, engine }, adopted), {
      signal: options.signal,
      prepare: async (engine) => {
        adopted = await stageFiles({ ...shared, engine })
      },
      onFullDisk: () => later.push(fullAfterwards),
    })
    if (!options.isRehearsal) unlessFull(later, () => rememberMappings(recognised, options.memory))
    return {
      ...report,
      notes: [...report.notes, ...new Set(later)],
      seconds: (effects.now().getTime() - startedAt.getTime()) / 1000,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
