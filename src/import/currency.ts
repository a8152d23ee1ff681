import type { Engine } from '../engine/engine.ts'
import { UserError } from '../user-error.ts'
import { namedCurrency, type StagedFile } from './staging.ts'

const fallback = 'EUR'

/** Digits after the point of a currency. Throws UserError when it is not an ISO 4217 code. */
export function currencyDigits(currency: string): number {
  try {
    const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    return maximumFractionDigits ?? 2
  } catch {
    throw new UserError(`"${currency}" is no currency. Give an ISO 4217 code of three letters, such as EUR.`)
  }
}

type Wishes = { currency?: string; baseCurrency: string | null }
type Adopted = { currency: string; notes: string[] }

/** The base currency of an import: the project's, else the one asked for, the format's, the most frequent of the files, or EUR. */
export async function adoptCurrency(engine: Engine, files: readonly StagedFile[], wishes: Wishes): Promise<Adopted> {
  if (wishes.baseCurrency !== null) return { currency: wishes.baseCurrency, notes: [] }
  const ofFormat = files.map(({ format }) => format.currency).find((currency) => currency !== null)
  const wanted = wishes.currency?.toUpperCase() ?? ofFormat
  if (wanted !== undefined) return { currency: wanted, notes: [] }
  for (const file of files) {
    const named = await namedCurrency(engine, file)
    if (named !== null && /^[A-Z]{3}$/.test(named)) return { currency: named, notes: [] }
  }
  const hasMoney = files.some(({ format }) => format.columns.some(({ kind }) => kind === 'number'))
  const note = `No file names a currency, so ${fallback} was taken as the project's.`
  return { currency: fallback, notes: hasMoney ? [note] : [] }
}
