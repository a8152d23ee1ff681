import { resolve } from 'node:path'
import { z } from 'zod'
import { UserError } from './user-error.ts'

const portRule = 'a whole number from 0 to 65535'
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const

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
  log: z.enum(logLevels, `one of ${logLevels.join(', ')}`).default('warn'),
})
export type Config = z.output<typeof configSchema>

const environmentNames = { data: 'REGULARS_DATA', port: 'REGULARS_PORT', log: 'REGULARS_LOG' } as const
type Setting = keyof typeof environmentNames
const settings: readonly Setting[] = ['data', 'port', 'log']

export type Flags = { [Name in Setting]?: string | undefined }
type Environment = Readonly<Record<string, string | undefined>>

function faultOf(setting: Setting, flags: Flags, environment: Environment, rule: string): string {
  const variable = environmentNames[setting]
  const [source, value] =
    flags[setting] === undefined ? [variable, environment[variable]] : [`--${setting}`, flags[setting]]
  return `${source} is "${value}"; it must be ${rule}.`
}

/** What the flags say, else the environment, else the default. A UserError lists every fault at once. */
export function readConfig(flags: Flags, environment: Environment, defaultFolder: string): Config {
  const given = Object.fromEntries(
    settings.map((setting) => [setting, flags[setting] ?? environment[environmentNames[setting]]]),
  )
  const result = configSchema.safeParse({ ...given, data: given.data ?? defaultFolder })
  if (result.success) return { ...result.data, data: resolve(result.data.data) }
  const faults = result.error.issues.flatMap((issue) => {
    const setting = settings.find((name) => name === issue.path[0])
    return setting === undefined ? [] : [faultOf(setting, flags, environment, issue.message)]
  })
  throw new UserError([...new Set(faults)].join('\n'))
}
