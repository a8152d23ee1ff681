import type { DateOrder } from '../contract/date-order.ts'
import type { ImportReport } from '../contract/import-report.ts'
import { fullAfterwards, isFullDisk } from '../full-disk.ts'
import { type ImportOptions, importFiles } from '../import/import-files.ts'
import type { ColumnMapping, FileMapping } from '../import/mapping.ts'
import { sentence } from '../sentences/sentence.ts'
import { currencySchema, timeZoneSchema } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import type { House } from './house.ts'
import { memoryOf } from './remembered-mappings.ts'
import { settleCurrency } from './settle-currency.ts'
import { workFolderOf } from './work-folder.ts'

/** What may be said beside the files. */
export type ImportWishes = {
  /** Id of a format, when the columns are not to decide. */
  format?: string | undefined
  /** ISO 4217 of amounts whose rows name none. */
  currency?: string | undefined
  /** Whether the day or the month comes first in dates that may be read both ways. */
  dateOrder?: DateOrder | undefined
  /** Names of columns of the files, and what they are called here. */
  mapping?: ColumnMapping | undefined
  /** What single files are, by their paths. */
  fileMappings?: ReadonlyMap<string, FileMapping> | undefined
  /** Whether files with the same columns shall be taken so from now on; they shall when left out. */
  remember?: boolean | undefined
  /** IANA name; only while there is no data. */
  timeZone?: string | undefined
}

export type ImportProgress = { step: string; rowsDone: number; rowsTotal: number | null; secondsLeft: number | null }

async function zoneFor({ warehouse, state }: House, wanted: string | undefined): Promise<string> {
  const { timeZone } = state.settings()
  if (wanted === undefined || wanted === timeZone) return timeZone
  const zone = timeZoneSchema.safeParse(wanted)
  if (!zone.success) throw new UserError(sentence('import.no-zone', { zone: wanted }))
  if ((await warehouse.local.span()).firstDay === null) return wanted
  throw new UserError(sentence('import.other-zone', { zone: timeZone, wanted }))
}

const readCurrency = (code: string): string => {
  const currency = currencySchema.safeParse(code.toUpperCase())
  if (currency.success) return currency.data
  throw new UserError(sentence('import.no-currency-code', { code: code.toUpperCase() }))
}

/** How an import goes on. A rehearsal tells what it would do, and keeps nothing of it. */
export type ImportCourse = {
  isRehearsal?: boolean
  onProgress: (progress: ImportProgress) => void
  signal: AbortSignal
}

type Memory = ReturnType<typeof memoryOf>

async function optionsFor(
  house: House,
  wishes: ImportWishes,
  course: ImportCourse,
  memory: Memory,
): Promise<ImportOptions> {
  const { currency: baseCurrency, defaultCountry } = house.state.settings()
  return {
    format: wishes.format,
    mapping: wishes.mapping,
    fileMappings: wishes.fileMappings,
    memory,
    ...(wishes.currency === undefined ? {} : { currency: readCurrency(wishes.currency) }),
    ...(wishes.dateOrder === undefined ? {} : { dateOrder: wishes.dateOrder }),
    timeZone: await zoneFor(house, wishes.timeZone),
    baseCurrency,
    ...(defaultCountry === null ? {} : { defaultCountry }),
    isRehearsal: course.isRehearsal ?? false,
    workFolder: workFolderOf(house.folder),
    onProgress: (step, rowsDone, rowsTotal, secondsLeft) =>
      course.onProgress({ step, rowsDone, rowsTotal, secondsLeft }),
    signal: course.signal,
  }
}

/** Does the work under the time zone, which stays the project's if it succeeds. */
async function inZone<Result>({ state }: House, timeZone: string, work: () => Promise<Result>): Promise<Result> {
  const before = state.settings().timeZone
  if (timeZone === before) return work()
  // Before the work, so that facts never have their days in a zone that the project does not know of.
  state.changeSettings({ timeZone })
  try {
    return await work()
  } catch (error) {
    state.changeSettings({ timeZone: before })
    throw error
  }
}

/** The report of what is kept by now. What a full disk keeps from being noted beside it is noted at the next start. */
async function settled(house: House, report: ImportReport, memory: Memory | null): Promise<ImportReport> {
  try {
    await settleCurrency(house)
    memory?.keep()
    return report
  } catch (error) {
    if (!isFullDisk(error)) throw error
    return { ...report, notes: [...report.notes.filter(({ text }) => text !== fullAfterwards.text), fullAfterwards] }
  }
}

/** Imports files into an open data folder, all or nothing, under its settings and what is wished beside them. */
export async function importInto(
  house: House,
  paths: readonly string[],
  wishes: ImportWishes,
  course: ImportCourse,
): Promise<ImportReport> {
  const memory = memoryOf(house)
  const options = await optionsFor(house, wishes, course, memory)
  const run = () => importFiles(paths, house.warehouse.local, options, { now: house.clock })
  try {
    if (course.isRehearsal) return await run()
    const report = await inZone(house, options.timeZone, run)
    return await settled(house, report, wishes.remember === false ? null : memory)
  } catch (error) {
    if (course.signal.aborted) throw new UserError(sentence('import.cancelled'))
    if (isFullDisk(error)) throw new UserError(sentence('disk.full-import'))
    throw error
  }
}
