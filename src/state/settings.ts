import { isSupportedCountry } from 'libphonenumber-js/max'
import { z } from 'zod'
import { rulesSchema } from '../catalog/question.ts'
import { erasureKeeps, type ProjectChange, type ProjectSettings, toldSettingsSchema } from '../contract/settings.ts'
import { daySchema } from '../sql/day.ts'

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}

/** An IANA time zone that this machine knows. */
export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, { error: ({ input }) => `"${String(input)}" is not a time zone; name one as in Europe/Warsaw` })

/** An ISO 4217 code in use. */
export const currencySchema = z.string().refine((code) => Intl.supportedValuesOf('currency').includes(code), {
  error: ({ input }) => `"${String(input)}" is not a currency; name one by its three letters, as in EUR`,
})

/** An ISO 3166 code of a country whose phone numbers are known. */
const countrySchema = z.string().refine((code): boolean => isSupportedCountry(code), {
  error: ({ input }) => `"${String(input)}" is not a country; name one by its two letters, as in PL`,
})

/** Open intervals of history end on 2299-12-31: from that day on nothing would hold any more. */
const standingSchema = daySchema.refine((day) => day >= '1900-01-01' && day <= '2299-12-30', {
  error: 'it must be a day from 1900-01-01 to 2299-12-30',
})

/** What a shop decides about its project, each value one that there is. */
export const projectSettingsSchema = z.strictObject({
  ...toldSettingsSchema.shape,
  name: z.string().trim().min(1, 'it must not be empty').max(80, 'it must be 80 characters long at most'),
  timeZone: timeZoneSchema,
  currency: currencySchema.nullable(),
  defaultCountry: countrySchema.nullable(),
  today: standingSchema.nullable(),
}) satisfies z.ZodType<ProjectSettings>

export const projectChangeSchema = projectSettingsSchema.partial()

const { name, timeZone, currency, defaultCountry, today } = projectSettingsSchema.shape

/** What a demo store sets for as long as it is there. */
const identitySchema = z.object({
  name: name.default('Your shop'),
  timeZone: timeZone.default('UTC'),
  currency: currency.default(null),
  defaultCountry: defaultCountry.default(null),
  today: today.default(null),
})

/** How messages leave the shop. */
export const sendingSchema = z.strictObject({
  /** Where people reach this server from outside, for the links that end a subscription: `https://shop.example/regulars`. */
  publicUrl: z
    .url({ protocol: /^https?$/, error: 'begins with https://' })
    .nullable()
    .default(null),
  /** Whether webhooks and the mail server may be on this machine or in a private network. */
  allowsPrivateHosts: z.boolean().default(false),
  smtp: z
    .strictObject({
      host: z.string().trim().min(1),
      port: z.int().min(1).max(65_535),
      /** TLS from the first byte (port 465); else STARTTLS where the server offers it. */
      secure: z.boolean().default(false),
      user: z.string().nullable().default(null),
      password: z.string().nullable().default(null),
      /** `shop@example.com`, or `Lumen & Oak <shop@example.com>`. */
      from: z.string().trim().min(3).max(320),
    })
    .nullable()
    .default(null),
})
export type Sending = z.output<typeof sendingSchema>

/** What a project has decided about itself; a fresh one has the defaults. */
export const settingsSchema = z.object({
  ...identitySchema.shape,
  /** How the made-up data of a demo store was made; null for a shop of one's own. */
  demo: z.object({ customers: z.int(), seed: z.int(), lastDay: daySchema }).nullable().default(null),
  /** What the project was called, and how it counted, before the demo store came in. */
  beforeDemo: identitySchema.default(identitySchema.parse({})),
  rules: rulesSchema.default(rulesSchema.parse({})),
  erasureKeeps: projectSettingsSchema.shape.erasureKeeps.default(erasureKeeps[0]),
  sending: sendingSchema.default(sendingSchema.parse({})),
  /** Signs the links in messages; made when the first is needed. */
  linkKey: z.string().nullable().default(null),
  /** The instant (ISO 8601) from which on bytes of erased people lie in the files, until they are written anew. */
  erasedSince: z.iso.datetime().nullable().default(null),
  /** A change that rebuilds the facts, and the number of the dating with which they will have it; else null. */
  pending: z.object({ dating: z.int(), change: projectChangeSchema }).nullable().default(null),
})
export type Settings = z.output<typeof settingsSchema>

/** The settings that a shop decides, of all that are kept. */
export const projectSettingsOf = (settings: Settings): ProjectSettings => ({
  name: settings.name,
  timeZone: settings.timeZone,
  currency: settings.currency,
  defaultCountry: settings.defaultCountry,
  today: settings.today,
  ...settings.rules,
  erasureKeeps: settings.erasureKeeps,
})

/** What a change of them is among all that are kept. */
export function settingsWith(change: ProjectChange, settings: Settings): Partial<Settings> {
  const { frequencyAverage, refundDating, weekStart, ...others } = projectSettingsSchema.parse({
    ...projectSettingsOf(settings),
    ...change,
  })
  return { ...others, rules: { frequencyAverage, refundDating, weekStart } }
}
