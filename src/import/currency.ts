import type { Engine } from '../engine/engine.ts'
import { namedCurrency, type StagedFile } from './staging.ts'

const fallback = 'EUR'

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
