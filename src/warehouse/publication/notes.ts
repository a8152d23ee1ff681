import { z } from 'zod'
import type { Engine } from '../../engine/engine.ts'
import { integer, sql } from '../../sql/sql.ts'

const noteRow = z.object({
  step: z.int(),
  place: z.string(),
  project: z.string(),
  publication: z.string(),
  version: z.int(),
  isWhole: z.boolean(),
})

/** A publication as it is noted beside the facts: begun, or wholly in its place. */
export type Note = z.output<typeof noteRow>

/** The publications noted, the newest first: one that was begun, and the last that is whole. */
export const readNotes = (engine: Engine): Promise<Note[]> =>
  engine.query(
    sql`
      select step, place, project, publication, version, is_whole as "isWhole"
      from publishing
      order by step desc`,
    noteRow,
  )

const columns = ['step', 'place', 'project', 'publication', 'version', 'is_whole']

async function addNote(inside: Engine, { place, project, publication, version, isWhole }: Omit<Note, 'step'>) {
  const [newest] = await readNotes(inside)
  await inside.load('publishing', columns, [[(newest?.step ?? 0) + 1, place, project, publication, version, isWhole]])
}

/** Notes, within the transaction that takes what is to go over, that a publication has begun. */
export async function noteBegun(inside: Engine, note: Omit<Note, 'step' | 'isWhole'>): Promise<void> {
  await inside.execute(sql`delete from publishing where not is_whole`)
  await addNote(inside, { ...note, isWhole: false })
}

/** Prints of what goes over without a customer, by name. */
export type Prints = ReadonlyMap<string, string>

/** Notes that a publication is whole: what was touched until its version has gone over. */
export const noteWhole = (engine: Engine, note: Omit<Note, 'step' | 'isWhole'>, prints: Prints): Promise<void> =>
  engine.transaction(async (inside) => {
    await inside.execute(sql`delete from publishing`)
    await addNote(inside, { ...note, isWhole: true })
    await inside.execute(sql`delete from unpublished where version <= ${integer(note.version)}`)
    await inside.execute(sql`delete from published_parts`)
    await inside.load('published_parts', ['name', 'print'], [...prints])
  })

const printRow = z.object({ name: z.string(), print: z.string() })

export async function readPrints(engine: Engine): Promise<Prints> {
  const rows = await engine.query(sql`select name, print from published_parts`, printRow)
  return new Map(rows.map(({ name, print }) => [name, print]))
}

const countRow = z.object({ count: z.int() })

/**
 * Notes, within a write, the customers in `touched` as not yet published, where the project is published at all. So many
 * of them that they are as good as everyone are noted as everyone.
 */
export async function noteUnpublished(inside: Engine, version: number, isEveryone: boolean): Promise<void> {
  const [noted] = await inside.query(sql`select count(*) as count from publishing`, countRow)
  if (noted === undefined || noted.count === 0) return
  const v = sql`cast(${integer(version)} as bigint) as version`
  if (isEveryone) await inside.execute(sql`insert into unpublished by name select ${v}, null as customer_key`)
  else await inside.execute(sql`insert into unpublished by name select distinct ${v}, customer_key from touched`)
}
