import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { keyFrom } from '../catalog/rfm/key-from.ts'
import { type Scheme, type SchemeDraft, schemeDraftSchema } from '../catalog/rfm/scheme.ts'
import { builtInSchemes } from '../catalog/rfm/schemes/index.ts'

export type SavedScheme = {
  scheme: Scheme
  /** ISO 8601, UTC. */
  savedAt: string
  isHidden: boolean
}

/** The schemes that people made. Every version stays, also of hidden ones. */
export type SavedSchemes = {
  /** Every version, the oldest first. */
  all: () => SavedScheme[]
  /** A version, or the newest; hidden or not. */
  find: (id: string, version?: number) => Scheme | undefined
  /**
   * Keeps a scheme as the next version of `id`, or as a new one without; what the newest version says already is kept as it
   * is. A hidden one is shown again.
   */
  save: (draft: SchemeDraft, id: string | undefined, at: Date) => Scheme
  /** Takes a scheme off the lists; links to it go on. */
  hide: (id: string, at: Date) => void
}

const storedRow = z.object({
  id: z.string(),
  version: z.int(),
  definition: z.string(),
  saved_at: z.string(),
  hidden_at: z.string().nullable(),
})

const toSaved = (row: unknown): SavedScheme => {
  const { id, version, definition, saved_at, hidden_at } = storedRow.parse(row)
  const draft = schemeDraftSchema.parse(JSON.parse(definition))
  return { scheme: { id, version, ...draft }, savedAt: saved_at, isHidden: hidden_at !== null }
}

const selection = `
  select schemes.id, version, definition, saved_at, hidden_at
  from schemes
  left join hidden_schemes on hidden_schemes.id = schemes.id`

const textOf = (draft: SchemeDraft): string => JSON.stringify(schemeDraftSchema.parse(draft))

function draftOf({ id: _id, version: _version, ...draft }: Scheme): SchemeDraft {
  return draft
}

/** The schemes kept in the settings file. */
export function savedSchemes(database: DatabaseSync): SavedSchemes {
  const all = () =>
    database
      .prepare(`${selection} order by min(saved_at) over (partition by schemes.id), schemes.id, version`)
      .all()
      .map(toSaved)
  const find = (id: string, version?: number): Scheme | undefined => {
    const rows = database
      .prepare(`${selection} where schemes.id = ? and (version = ? or ? is null) order by version desc limit 1`)
      .all(id, version ?? null, version ?? null)
    return rows.map(toSaved)[0]?.scheme
  }
  const newId = (name: string): string =>
    keyFrom(name, [...builtInSchemes.map(({ id }) => id), ...all().map(({ scheme }) => scheme.id)], 'scheme')
  return {
    all,
    find,
    save: (draft, id = newId(draft.name), at) => {
      const newest = find(id)
      database.prepare('delete from hidden_schemes where id = ?').run(id)
      if (newest !== undefined && textOf(draftOf(newest)) === textOf(draft)) return newest
      const version = (newest?.version ?? 0) + 1
      database
        .prepare('insert into schemes (id, version, definition, saved_at) values (?, ?, ?, ?)')
        .run(id, version, textOf(draft), at.toISOString())
      return { id, version, ...draft }
    },
    hide: (id, at) => {
      database.prepare('insert or ignore into hidden_schemes (id, hidden_at) values (?, ?)').run(id, at.toISOString())
    },
  }
}
