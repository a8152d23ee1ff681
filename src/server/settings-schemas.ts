import { z } from '@hono/zod-openapi'
import { projectChangeSchema, projectSettingsSchema } from '../state/settings.ts'
import { saidSchema } from './said-schema.ts'
import { type Rebuild, rebuildSteps, type SettingsState } from './settings-contract.ts'

// The shapes of settings-contract.ts as schemas.

// Made anew here: a schema made before the API's own documentation was loaded cannot be named in it.
export const settingsChangeSchema = z.strictObject(projectChangeSchema.shape).openapi('SettingsChange')

const rebuildSchema = z
  .object({
    change: settingsChangeSchema,
    state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
    step: z.enum(rebuildSteps).nullable(),
    stepsDone: z.int(),
    stepsTotal: z.int(),
    error: z.string().nullable(),
    said: saidSchema.optional(),
  })
  .openapi('Rebuild') satisfies z.ZodType<Rebuild>

export const settingsStateSchema = z
  .object({
    settings: z.strictObject(projectSettingsSchema.shape).openapi('ProjectSettings'),
    isCurrencyFixed: z.boolean(),
    hasFacts: z.boolean(),
    countries: z.array(z.string()),
    rebuild: rebuildSchema.nullable(),
  })
  .openapi('Settings') satisfies z.ZodType<SettingsState>
