import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { type ClickHouseAddress, parseAddress } from './engine/clickhouse/address.ts'
import { UserError } from './user-error.ts'

const portRule = 'a whole number from 0 to 65535'
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const
const logRule = `one of ${logLevels.join(', ')}`

/** The file of settings in the data folder. It may hold the password of ClickHouse: let nobody else read it. */
const configFile = 'regulars.json'

/** The text of a file; nothing where there is none. */
type ReadFile = (path: string) => string | undefined

const readIfThere: ReadFile = (path) => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return
    throw new UserError(`The settings in ${path} cannot be read: ${String(error)}. Let this user read the file.`)
  }
}

/**
 * The ClickHouse of an address, or of the file that holds one: `@/run/secrets/clickhouse` keeps the password out of the
 * list of processes.
 * @throws UserError that never holds what was written
 */
export function addressOf(text: string, readFile: ReadFile = readIfThere): ClickHouseAddress {
  if (!text.startsWith('@')) return parseAddress(text)
  const path = text.slice(1)
  const address = readFile(path)
  if (address !== undefined) return parseAddress(address.trim())
  throw new UserError(
    `The address of ClickHouse could not be read from ${path}: there is no such file. Make it, or name another behind the @.`,
  )
}

/** `duckdb`: the file in the data folder; else a ClickHouse. */
const engineSchema = z.string().transform((engine, context): ClickHouseAddress | undefined => {
  try {
    return engine === 'duckdb' ? undefined : addressOf(engine)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    context.addIssue({ code: 'custom', message: error.message })
    return z.NEVER
  }
})

const configSchema = z.object({
  /** The data folder, absolute. */
  data: z.string().min(1, 'the path of a folder'),
  /** 0: any free port; none: the next free one from 4321. */
  port: z
    .string()
    .regex(/^\d{1,5}$/, portRule)
    .transform(Number)
    .refine((port) => port <= 65_535, portRule)
    .optional(),
  log: z.enum(logLevels, logRule).default('warn'),
  /** Where the numbers are computed; none: the DuckDB file in the data folder. */
  engine: engineSchema.optional(),
})
export type Config = z.output<typeof configSchema>

const fileSchema = z.strictObject({
  port: z.union([z.string(), z.number().transform(String)]).optional(),
  log: z.string().optional(),
  engine: z.string().optional(),
})

const environmentNames = {
  data: 'REGULARS_DATA',
  port: 'REGULARS_PORT',
  log: 'REGULARS_LOG',
  engine: 'REGULARS_ENGINE',
} as const
type Setting = keyof typeof environmentNames
const settings: readonly Setting[] = ['data', 'port', 'log', 'engine']

export type Flags = { [Name in Setting]?: string | undefined }
type Environment = Readonly<Record<string, string | undefined>>

const jsonFaults = (path: string): UserError =>
  new UserError(
    `${path} must be JSON with ${Object.keys(fileSchema.shape).join(', ')}, each as text, and nothing else. Correct it, or remove it.`,
  )

function readSettingsFile(path: string, readFile: ReadFile): Flags {
  const text = readFile(path)
  if (text === undefined) return {}
  const json = z.preprocess((value, context) => {
    try {
      return JSON.parse(String(value))
    } catch {
      context.addIssue({ code: 'custom', message: 'no JSON' }) // the parser's own words quote what it met
      return z.NEVER
    }
  }, fileSchema)
  const found = json.safeParse(text)
  if (!found.success) throw jsonFaults(path)
  return found.data
}

type Source = { readonly name: (setting: Setting) => string; readonly values: Flags }

/** Where a setting is said first: flag, environment, file. */
function sayingOf(setting: Setting, sources: readonly Source[]) {
  const source = sources.find(({ values }) => values[setting] !== undefined)
  return source && { name: source.name(setting), value: source.values[setting] }
}

function faultOf(setting: Setting, sources: readonly Source[], rule: string): string {
  const saying = sayingOf(setting, sources)
  // An address holds a password, wherever it was mistyped.
  if (setting === 'engine') return `${saying?.name ?? setting}: ${rule}`
  return `${saying?.name ?? setting} is "${saying?.value}"; it must be ${rule}.`
}

function sourcesOf(flags: Flags, environment: Environment, path: string, readFile: ReadFile): Source[] {
  const inEnvironment = Object.fromEntries(settings.map((name) => [name, environment[environmentNames[name]]]))
  return [
    { name: (setting) => `--${setting}`, values: flags },
    { name: (setting) => environmentNames[setting], values: inEnvironment },
    { name: (setting) => `${setting} in ${path}`, values: readSettingsFile(path, readFile) },
  ]
}

/**
 * What the flags say, else the environment, else `regulars.json` in the data folder, else the default. A UserError lists
 * every fault at once, without the password of an address.
 */
export function readConfig(
  flags: Flags,
  environment: Environment,
  defaultFolder: string,
  readFile: ReadFile = readIfThere,
): Config {
  const folder = flags.data ?? environment[environmentNames.data] ?? defaultFolder
  const sources = sourcesOf(flags, environment, join(folder, configFile), readFile)
  const given = Object.fromEntries(settings.map((setting) => [setting, sayingOf(setting, sources)?.value]))
  const result = configSchema.safeParse({ ...given, data: folder })
  if (result.success) return { ...result.data, data: resolve(result.data.data) }
  const faults = result.error.issues.flatMap((issue) => {
    const setting = settings.find((name) => name === issue.path[0])
    return setting === undefined ? [] : [faultOf(setting, sources, issue.message)]
  })
  throw new UserError([...new Set(faults)].join('\n'))
}
