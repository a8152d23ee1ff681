import { timeZoneSchema } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import type { ImportReport } from './contract.ts'
import type { House } from './house.ts'

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
  if ((await warehouse.span()).firstDay === null) return wanted
  throw new UserError(
    `The data here has its days in ${timeZone}; the time zone can only be set before the first import. Import into another folder (--data) for ${wanted}.`,
  )
}

export async function importInto(
  house: House,
  _paths: string[],
  wishes: ImportWishes,
  _onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  await zoneFor(house, wishes.timeZone)
  throw new UserError('not yet')
}
