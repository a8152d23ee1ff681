import { basename } from 'node:path'
import { z } from 'zod'
import type { Engine } from '../engine/engine.ts'
import { type Sentence, sentence } from '../sentences/sentence.ts'
import { sql } from '../sql/sql.ts'
import { UserError } from '../user-error.ts'
import { rates } from './formats/rates.ts'
import { namedCurrencies, type StagedFile } from './staging.ts'

const fallback = 'EUR'

type Wishes = { currency?: string; baseCurrency: string | null }
/** The base currency of an import, and what to say of it. */
export type Adopted = { currency: string; notes: Sentence[] }

const codeRow = z.object({ currency: z.string() })

/** Currencies of which rates are kept or given: none of them is the one that the rates are told in. */
async function ratedCurrencies(engine: Engine, files: readonly StagedFile[]): Promise<ReadonlySet<string>> {
  const kept = await engine.query(sql`select distinct currency from rates`, codeRow)
  const given: string[] = []
  for (const file of files.filter(({ format }) => format === rates))
    given.push(...(await namedCurrencies(engine, file)))
  return new Set([...kept.map(({ currency }) => currency), ...given])
}

/** The most frequent currency of the first file that names one which has no rates; null when no file names any. */
async function ownCurrency(engine: Engine, files: readonly StagedFile[]): Promise<string | null> {
  const rated = await ratedCurrencies(engine, files)
  const foreign: string[] = []
  for (const file of files.filter(({ format }) => format !== rates)) {
    const named = await namedCurrencies(engine, file)
    const own = named.find((code) => !rated.has(code))
    if (own !== undefined) return own
    if (named.length > 0) foreign.push(`${basename(file.path)} (${named.join(', ')})`)
  }
  if (foreign.length === 0) return null
  throw new UserError(sentence('import.no-currency', { currencies: foreign.join('; ') }))
}

/**
 * The base currency of an import: the project's, else the one asked for, the format's, the most frequent of the files that
 * has no rates, or EUR. Throws UserError when every currency named has rates.
 */
export async function adoptCurrency(engine: Engine, files: readonly StagedFile[], wishes: Wishes): Promise<Adopted> {
  if (wishes.baseCurrency !== null) return { currency: wishes.baseCurrency, notes: [] }
  const ofFormat = files.map(({ format }) => format.currency).find((currency) => currency !== null)
  const wanted = wishes.currency?.toUpperCase() ?? ofFormat ?? (await ownCurrency(engine, files))
  if (wanted !== null) return { currency: wanted, notes: [] }
  const hasMoney = files.some(({ format }) => format.columns.some(({ kind }) => kind === 'number'))
  return { currency: fallback, notes: hasMoney ? [sentence('note.no-currency', { currency: fallback })] : [] }
}
