import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type CustomerFilter, customerFilterSchema } from '../catalog/people/filter.ts'

const stored = z.object({
  id: z.int(),
  name: z.string(),
  /** Which customers were meant when it was made, and for a living audience are meant at any time. */
  who: z.string().transform((text) => customerFilterSchema.parse(JSON.parse(text))),
  isFixed: z.int().transform((flag) => flag === 1),
  /** ISO 8601, UTC. */
  madeAt: z.string(),
})

/** People under a name: whom a filter means at any time, or those whom it meant once, a fixed list in the warehouse. */
export type Audience = z.output<typeof stored>
export type AudienceToMake = { name: string; who: CustomerFilter; isFixed: boolean }

export type Audiences = {
  /** In the order of their names. */
  all: () => Audience[]
  find: (id: number) => Audience | undefined
  /** The audience of a name in any case. */
  named: (name: string) => Audience | undefined
  /** Takes a name and an id, which is never given again. Seen by nobody until `finish`. */
  begin: (audience: AudienceToMake) => number
  finish: (id: number, at: Date) => void
  rename: (id: number, name: string) => void
  /** Whether there was one of that id. */
  remove: (id: number) => boolean
}

const selection =
  'select id, name, who, is_fixed as isFixed, made_at as madeAt from audiences where made_at is not null'

/** The audiences kept in the settings file. What was begun and never finished, since the process was killed, is gone. */
export function keptAudiences(database: DatabaseSync): Audiences {
  database.exec('delete from audiences where made_at is null')
  const one = stored.optional()
  return {
    all: () => z.array(stored).parse(database.prepare(`${selection} order by name collate nocase`).all()),
    find: (id) => one.parse(database.prepare(`${selection} and id = ?`).get(id)),
    named: (name) => one.parse(database.prepare(`${selection} and name = ? collate nocase`).get(name)),
    begin: ({ name, who, isFixed }) =>
      Number(
        database
          .prepare('insert into audiences (name, who, is_fixed) values (?, ?, ?)')
          .run(name, JSON.stringify(who), isFixed ? 1 : 0).lastInsertRowid,
      ),
    finish: (id, at) => {
      database.prepare('update audiences set made_at = ? where id = ?').run(at.toISOString(), id)
    },
    rename: (id, name) => {
      database.prepare('update audiences set name = ? where id = ?').run(name, id)
    },
    remove: (id) => database.prepare('delete from audiences where id = ?').run(id).changes > 0,
  }
}
