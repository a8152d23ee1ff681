import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type Day, daySchema } from '../sql/day.ts'

const words = z.string().transform((text) => z.json().parse(JSON.parse(text)))

/** What the columns of a file are, as a person once said. */
const keptMappingSchema = z.object({
  id: z.int(),
  /** Columns of the file, as they stood there. */
  header: words.pipe(z.array(z.string())),
  /** Id of a format. */
  format: z.string(),
  /** Their name → ours. */
  columns: words.pipe(z.record(z.string(), z.string())),
  rememberedOn: daySchema,
})
export type KeptMapping = z.output<typeof keptMappingSchema>

/** Mappings by the shape of a header, which is the same for the same columns in any order and case. */
export type KeptMappings = {
  /** The newest first. */
  all: () => KeptMapping[]
  find: (shape: string) => KeptMapping | undefined
  /** Keeps a mapping; one of the same shape goes. */
  save: (shape: string, mapping: Omit<KeptMapping, 'id' | 'rememberedOn'>, on: Day) => void
  /** Whether there was one of that id. */
  remove: (id: number) => boolean
}

const selection = 'select id, header, format, columns, remembered_on as rememberedOn from mappings'

/** The mappings kept in the settings file. */
export const keptMappings = (database: DatabaseSync): KeptMappings => ({
  all: () => z.array(keptMappingSchema).parse(database.prepare(`${selection} order by id desc`).all()),
  find: (shape) => keptMappingSchema.optional().parse(database.prepare(`${selection} where shape = ?`).get(shape)),
  save: (shape, { header, format, columns }, on) => {
    database
      .prepare('insert or replace into mappings (shape, header, format, columns, remembered_on) values (?, ?, ?, ?, ?)')
      .run(shape, JSON.stringify(header), format, JSON.stringify(columns), on)
  },
  remove: (id) => database.prepare('delete from mappings where id = ?').run(id).changes > 0,
})
