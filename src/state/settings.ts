import { z } from 'zod'
import { rulesSchema } from '../catalog/question.ts'
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

/** What a demo store sets for as long as it is there. */
const identitySchema = z.object({
  name: z.string().min(1).default('Your shop'),
  /** Fixed once there are facts, since every fact was given its day in it. */
  timeZone: timeZoneSchema.default('UTC'),
  /** ISO 4217 of the base currency; null until the first money comes in. */
  currency: currencySchema.nullable().default(null),
  /** ISO 3166 code of the country whose phone numbers need no prefix; null: every number needs one. */
  defaultCountry: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable()
    .default(null),
})

/** What a project has decided about itself; a fresh one has the defaults. */
export const settingsSchema = z.object({
  ...identitySchema.shape,
  /** How the made-up data of a demo store was made; null for a shop of one's own. */
  demo: z.object({ customers: z.int(), seed: z.int(), lastDay: daySchema }).nullable().default(null),
  /** What the project was called, and how it counted, before the demo store came in. */
  beforeDemo: identitySchema.default(identitySchema.parse({})),
  weekStart: z.literal('monday').default('monday'),
  rules: rulesSchema.default(rulesSchema.parse({})),
})
export type Settings = z.output<typeof settingsSchema>
