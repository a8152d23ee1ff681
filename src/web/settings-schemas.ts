import './without-eval.ts'
import { z } from 'zod'
import { rulesSchema } from '../catalog/question.ts'
import type { ProjectSettings, Rebuild, SettingsState } from '../server/contract.ts'
import { daySchema } from '../sql/day.ts'
import { saidSchema } from './said-schema.ts'

// The types are the server's; a schema that drifts from them does not compile.

/** The rules of a project, none left out. */
export const projectRules = z.object({
  frequencyAverage: rulesSchema.shape.frequencyAverage.unwrap(),
  refundDating: rulesSchema.shape.refundDating.unwrap(),
  weekStart: rulesSchema.shape.weekStart.unwrap(),
})

const projectSettings = z.object({
  name: z.string(),
  timeZone: z.string(),
  currency: z.string().nullable(),
  defaultCountry: z.string().nullable(),
  today: daySchema.nullable(),
  ...projectRules.shape,
  erasureKeeps: z.enum(['anonymous', 'nothing']),
})

// Keyed by the server's own type, so that a step which is missing here does not compile.
const steps: { [Step in NonNullable<Rebuild['step']>]: Step } = {
  days: 'days',
  refund_days: 'refund_days',
  purchase_history: 'purchase_history',
  profile_history: 'profile_history',
  subscription_history: 'subscription_history',
  visit_history: 'visit_history',
  tag_history: 'tag_history',
  keeping: 'keeping',
}

export const rebuildSchema: z.ZodType<Rebuild> = z.object({
  change: projectSettings.partial(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'cancelled']),
  step: z.enum(steps).nullable(),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  error: z.string().nullable(),
  said: saidSchema.optional(),
})

export const settingsSchema: z.ZodType<SettingsState> = z.object({
  settings: projectSettings satisfies z.ZodType<ProjectSettings>,
  isCurrencyFixed: z.boolean(),
  hasFacts: z.boolean(),
  countries: z.array(z.string()),
  rebuild: rebuildSchema.nullable(),
})
