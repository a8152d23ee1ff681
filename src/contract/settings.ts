import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'
import { daySchema } from '../sql/day.ts'
import { projectRulesSchema } from './rules.ts'

/** What stays of an erased person in the numbers: a customer of whom nobody knows who it was, or none; the first is the default. */
export const erasureKeeps = ['anonymous', 'nothing'] as const

/**
 * What a shop decides about its project, under the names that the API and the command line use. Whether a name is that of a
 * time zone, a currency or a country is checked where a change comes in (state/settings.ts): a page has no lists of them.
 */
export const toldSettingsSchema = z.object({
  name: z.string(),
  /** IANA name of the zone in which every fact has its day. */
  timeZone: z.string(),
  /** ISO 4217 of the base currency; null until the first money comes in. */
  currency: z.string().nullable(),
  /** ISO 3166 code of the country whose phone numbers need no prefix; null: every number needs one. */
  defaultCountry: z.string().nullable(),
  /** The day on which the dashboard stands; null: the last complete day. */
  today: daySchema.nullable(),
  ...projectRulesSchema.shape,
  erasureKeeps: z.enum(erasureKeeps),
})
export type ProjectSettings = z.output<typeof toldSettingsSchema>

const projectChangeSchema = toldSettingsSchema.partial()
export type ProjectChange = z.output<typeof projectChangeSchema>

/** What is done while a change of settings rebuilds the facts: a table of history, or the facts' days. */
export const rebuildSteps = [
  'days',
  'refund_days',
  'purchase_history',
  'profile_history',
  'subscription_history',
  'visit_history',
  'tag_history',
  'keeping',
] as const
export type RebuildStep = (typeof rebuildSteps)[number]

/** A change of settings that gives facts other days. All or nothing: until it is done, every number is as before. */
export const rebuildSchema = z.object({
  change: projectChangeSchema,
  /** Waiting for an import that came first. */
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  step: z.enum(rebuildSteps).nullable(),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  /** One clear sentence when it failed. */
  error: z.string().nullable(),
  /** What the error is made of. */
  said: saidSchema.optional(),
})
export type Rebuild = z.output<typeof rebuildSchema>

/**
 * `GET /api/settings`. `PATCH /api/settings` with some of the settings answers the same, `202` where the change goes on
 * as a rebuild; `DELETE /api/settings/rebuild` stops one, and nothing of it is kept.
 */
export const settingsStateSchema = z.object({
  settings: toldSettingsSchema,
  /** Money is in, so the base currency can no longer change. */
  isCurrencyFixed: z.boolean(),
  /** Facts are in, so a change of their days rebuilds them. */
  hasFacts: z.boolean(),
  /** ISO 3166 codes of the countries whose phone numbers are known. */
  countries: z.array(z.string()),
  /** The rebuild that goes on, or the last one since the server started. */
  rebuild: rebuildSchema.nullable(),
})
export type SettingsState = z.output<typeof settingsStateSchema>
