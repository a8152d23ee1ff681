import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { UserError } from '../user-error.ts'
import { type Audiences, keptAudiences } from './audiences.ts'
import { type Engagements, keptEngagements } from './engagements.ts'
import { type KeptMappings, keptMappings } from './mappings.ts'
import { migrations } from './migrations.ts'
import { type SavedSchemes, savedSchemes } from './schemes.ts'
import { type Settings, settingsSchema } from './settings.ts'
import { type SavedViews, savedViews } from './views.ts'

/** What people decide, kept beside the warehouse. */
export type State = {
  settings: () => Settings
  /** Keeps the settings named, leaves the others; throws a ZodError when one is not valid. */
  changeSettings: (changes: Partial<Settings>) => Settings
  readonly schemes: SavedSchemes
  readonly views: SavedViews
  readonly mappings: KeptMappings
  readonly audiences: Audiences
  readonly engagements: Engagements
  /** The bytes of a copy for another machine: all of it but the password of the mail server. */
  copy: () => Buffer
  /** Writes the file anew, so that no byte of what was deleted is left in it. */
  renew: () => void
  close: () => void
}

export const stateFileName = 'state.sqlite'

const storedRowSchema = z.object({ name: z.string(), value: z.string() })
const versionRowSchema = z.object({ user_version: z.int() })
const changeRowSchema = z.object({ data_version: z.int() })

const versionOf = (database: DatabaseSync): number =>
  versionRowSchema.parse(database.prepare('pragma user_version').get()).user_version

function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('begin immediate')
  try {
    work()
    database.exec('commit')
  } catch (error) {
    database.exec('rollback')
    throw error
  }
}

function migrate(database: DatabaseSync, file: string): void {
  const version = versionOf(database)
  if (version > migrations.length) {
    throw new UserError(
      `${file} was written by a newer Regulars (version ${version} of its settings; this one knows ${migrations.length}). Update Regulars to open it.`,
    )
  }
  for (const [index, migration] of migrations.entries()) {
    if (index < version) continue
    inTransaction(database, () => {
      database.exec(migration)
      database.exec(`pragma user_version = ${index + 1}`)
    })
  }
}

function readSettings(database: DatabaseSync): Settings {
  const rows = z.array(storedRowSchema).parse(database.prepare('select name, value from settings').all())
  return settingsSchema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, JSON.parse(value)])))
}

/** Reads settings, anew only where the file may have changed: after `forget`, or when another process wrote to it. */
function settingsReader(database: DatabaseSync) {
  const change = database.prepare('pragma data_version')
  let kept: { change: number; settings: Settings } | undefined
  const read = (): Settings => {
    const { data_version: now } = changeRowSchema.parse(change.get())
    if (kept?.change !== now) kept = { change: now, settings: readSettings(database) }
    return kept.settings
  }
  return { read, forget: () => (kept = undefined) }
}

function writeSettings(database: DatabaseSync, changes: Partial<Settings>): Settings {
  settingsSchema.parse({ ...readSettings(database), ...changes })
  const put = database.prepare('insert or replace into settings (name, value) values (?, ?)')
  inTransaction(database, () => {
    for (const [name, value] of Object.entries(changes)) put.run(name, JSON.stringify(value))
  })
  return readSettings(database)
}

function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 })
  try {
    // What is deleted is overwritten with zeros.
    database.exec('pragma secure_delete = on')
    migrate(database, file)
    return database
  } catch (error) {
    database.close()
    if (error instanceof Error && /not a database|malformed/.test(error.message)) {
      throw new UserError(`${file} is damaged or is no settings file of Regulars. Restore it from a backup.`)
    }
    throw error
  }
}

function copyOf(database: DatabaseSync): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-state-'))
  const file = join(folder, stateFileName)
  try {
    database.prepare('vacuum into ?').run(file)
    const copy = new DatabaseSync(file)
    const { sending } = readSettings(copy)
    const smtp = sending.smtp === null ? null : { ...sending.smtp, password: null }
    if (sending.smtp !== null) writeSettings(copy, { sending: { ...sending, smtp } })
    copy.exec('vacuum') // else the password would still be in a page that nobody reads
    copy.close()
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens, and makes or migrates, the settings of a data folder; a UserError when a newer Regulars wrote them. */
export function openState(folder: string): State {
  const database = openFile(join(folder, stateFileName))
  const settings = settingsReader(database)
  return {
    settings: settings.read,
    changeSettings: (changes) => {
      settings.forget()
      return writeSettings(database, changes)
    },
    schemes: savedSchemes(database),
    views: savedViews(database),
    mappings: keptMappings(database),
    audiences: keptAudiences(database),
    engagements: keptEngagements(database),
    copy: () => copyOf(database),
    renew: () => database.exec('vacuum'),
    close: () => database.close(),
  }
}
