import type { Said } from '../sentences/sentence.ts'
import type { ProjectChange, ProjectSettings } from '../state/settings.ts'

export type { ProjectChange, ProjectSettings }

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
export type Rebuild = {
  change: ProjectChange
  /** Waiting for an import that came first. */
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  step: RebuildStep | null
  stepsDone: number
  stepsTotal: number
  /** One clear sentence when it failed. */
  error: string | null
  /** What the error is made of. */
  said?: Said | undefined
}

/**
 * `GET /api/settings`. `PATCH /api/settings` with some of the settings answers the same, `202` where the change goes on
 * as a rebuild; `DELETE /api/settings/rebuild` stops one, and nothing of it is kept.
 */
export type SettingsState = {
  settings: ProjectSettings
  /** Money is in, so the base currency can no longer change. */
  isCurrencyFixed: boolean
  /** Facts are in, so a change of their days rebuilds them. */
  hasFacts: boolean
  /** ISO 3166 codes of the countries whose phone numbers are known. */
  countries: string[]
  /** The rebuild that goes on, or the last one since the server started. */
  rebuild: Rebuild | null
}
