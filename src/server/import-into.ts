import { type ImportOptions, importFiles } from '../import/import-files.ts'
import { currencySchema, timeZoneSchema } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import type { ImportReport } from './contract.ts'
import type { House } from './house.ts'
import { settleCurrency } from './settle-currency.ts'

/** What may be said beside the files. */
export type ImportWishes = {
  /** Id of a format, when the columns are not to decide. */
  format?: string | undefined
  /** ISO 4217 of amounts whose rows name none. */
  currency?: string | undefined
  /** IANA name; only while there is no data. */
  timeZone?: string | undefined
}

export type ImportProgress = { step: string; rowsDone: number; rowsTotal: number | null }

async function zoneFor({ warehouse, state }: House, wanted: string | undefined): Promise<string> {
  const { timeZone } = state.settings()
  if (wanted === undefined || wanted === timeZone) return timeZone
  const zone = timeZoneSchema.safeParse(wanted)
  if (!zone.success) throw new UserError(`${zone.error.issues[0]?.message}.`)
  if ((await warehouse.outline()).firstDay === null) return wanted
  throw new UserError(
    `The data here has its days in ${timeZone}; the time zone can only be set before the first import. Import into another folder (--data) for ${wanted}.`,
  )
}

const readCurrency = (code: string): string => {
  const currency = currencySchema.safeParse(code.toUpperCase())
  if (currency.success) return currency.data
  throw new UserError(`${currency.error.issues[0]?.message}.`)
}

/** Imports files into an open data folder, all or nothing, under its settings and what is wished beside them. */
export async function importInto(
  house: House,
  paths: readonly string[],
  wishes: ImportWishes,
  { onProgress, signal }: { onProgress: (progress: ImportProgress) => void; signal: AbortSignal },
): Promise<ImportReport> {
  const { state, warehouse } = house
  const before = state.settings()
  const timeZone = await zoneFor(house, wishes.timeZone)
  const options: ImportOptions = {
    ...(wishes.format === undefined ? {} : { format: wishes.format }),
    ...(wishes.currency === undefined ? {} : { currency: readCurrency(wishes.currency) }),
    timeZone,
    baseCurrency: before.currency,
    ...(before.defaultCountry === null ? {} : { defaultCountry: before.defaultCountry }),
    onProgress: (step, rowsDone, rowsTotal) => onProgress({ step, rowsDone, rowsTotal }),
    signal,
  }
  // Before the import, so that facts never have their days in a zone that the project does not know of.
  if (timeZone !== before.timeZone) state.changeSettings({ timeZone })
  try {
    const report = await importFiles(paths, warehouse, options, { now: house.clock })
    await settleCurrency(house)
    return report
  } catch (error) {
    if (timeZone !== before.timeZone) state.changeSettings({ timeZone: before.timeZone })
    if (signal.aborted) throw new UserError('The import was stopped, and nothing of it was kept.')
    throw error
  }
}
