import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { type SavedView, savedViewSchema, type ViewToSave } from '../contract/views.ts'

/** What is kept of a view. An address leads to a page of this product and nowhere else. */
export const viewToSaveSchema = z.strictObject({
  name: z.string().trim().min(1, 'A view needs a name.').max(80, 'The name of a view is 80 characters long at most.'),
  address: z
    .string()
    .max(4000, 'The address of a view is 4000 characters long at most.')
    .regex(
      /^\/(?![/\\])[^\s\\]*$/,
      'The address of a view begins with the path of a page, as in /crm?period=last-year.',
    ),
}) satisfies z.ZodType<ViewToSave>

/** The views of a project, which everyone who opens it shares. */
export type SavedViews = {
  /** In the order of their names. */
  all: () => SavedView[]
  /** Keeps a view; one of the same name, in whatever case, becomes this one. */
  save: (view: ViewToSave, at: Date) => SavedView
  /** Whether there was one of that id. */
  remove: (id: number) => boolean
}

const selection = 'select id, name, address, saved_at as savedAt from views'

/** The views kept in the settings file. */
export const savedViews = (database: DatabaseSync): SavedViews => ({
  all: () => z.array(savedViewSchema).parse(database.prepare(`${selection} order by name collate nocase, id`).all()),
  save: ({ name, address }, at) => {
    database
      .prepare(
        `insert into views (name, address, saved_at) values (?, ?, ?)
        on conflict (name) do update set name = excluded.name, address = excluded.address, saved_at = excluded.saved_at`,
      )
      .run(name, address, at.toISOString())
    return savedViewSchema.parse(database.prepare(`${selection} where name = ?`).get(name))
  },
  remove: (id) => database.prepare('delete from views where id = ?').run(id).changes > 0,
})
