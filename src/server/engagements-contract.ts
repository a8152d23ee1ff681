import type { Compared } from '../audience/result.ts'
import type { Day } from '../sql/day.ts'
import type { DeliveryCount } from '../state/deliveries.ts'
import type { EngagementDraft, EngagementState } from '../state/engagements.ts'
import type { Sending } from '../state/settings.ts'

/**
 * `GET /api/engagements` (the newest first) and `GET /api/engagements/:id`. `POST` with an EngagementDraft plans one (201);
 * `POST …/:id/start` begins it, `POST …/:id/stop` ends it early, `DELETE …/:id` removes one that has not begun.
 * `GET …/:id/file` is the file of one on the channel file, which is done with that. Secrets are never told.
 */
export type ToldEngagement = {
  id: number
  /** A webhook's secret is empty here. */
  draft: EngagementDraft
  state: EngagementState
  /** The name of its audience; null when it was removed. */
  audienceName: string | null
  startedOn: Day | null
  startedAt: string | null
  endedAt: string | null
  /** Why it does not go on at the moment, in one sentence; it is tried again by itself. */
  fault: string | null
  /** How many members have which outcome, and of those left out and failed the reason. */
  counts: DeliveryCount[]
  /** From the start on: both groups over the days of the outcome that there are. Money is in minor units. */
  result: (Compared & { from: Day; to: Day; isComplete: boolean }) | null
}

/** `POST /api/engagements/preview` with `{ draft }`: the message to the first who would get it, and `POST …/test` with `{ draft, to }` sends it. */
export type LetterPreview = { subject: string; text: string; html: string }

/** `GET /api/sending`, `PUT /api/sending` with a Sending; a password left null stays as it was while host and user do. */
export type ToldSending = Omit<Sending, 'smtp'> & {
  smtp: (Omit<NonNullable<Sending['smtp']>, 'password'> & { hasPassword: boolean }) | null
}
