import type { Person } from '../audience/candidates.ts'
import type { Compared } from '../audience/result.ts'
import type { Said } from '../sentences/sentence.ts'
import type { Day } from '../sql/day.ts'
import type { DeliveryCount } from '../state/deliveries.ts'
import type { EngagementDraft, EngagementState } from '../state/engagements.ts'
import type { Sending } from '../state/settings.ts'

/**
 * `GET /api/engagements` (the newest first) and `GET /api/engagements/:id`. `POST` with an EngagementDraft makes a draft
 * (201), `PUT …/:id` changes it; a secret left empty stays. `POST …/:id/start` begins it, now or at its moment; `POST …/:id/stop`
 * ends it early, or makes a scheduled one a draft again; `DELETE …/:id` removes one that has not begun. `GET …/:id/file` is
 * the file of one on the channel file, which is done with that. Secrets are never told.
 */
export type ToldEngagement = {
  id: number
  /** A webhook's secret is empty here. */
  draft: EngagementDraft
  /** Names the draft as it stands: `PUT` with it in `If-Match` is refused (412) once another was kept. */
  revision: string
  state: EngagementState
  /** The name of its audience; null when it was removed. */
  audienceName: string | null
  startedOn: Day | null
  startedAt: string | null
  endedAt: string | null
  /** Why it does not go on at the moment, in one sentence; it is tried again by itself. */
  fault: string | null
  /** What that is made of. */
  said?: Said | undefined
  /** How many members have which outcome, and of those left out and failed the reason. */
  counts: DeliveryCount[]
  /** From the start on: both groups over the days of the outcome that there are. Money is in minor units. */
  result:
    | (Compared & {
        /** ISO 4217 of the money. */
        currency: string | null
        from: Day
        to: Day
        /** The last day of the window that the facts reach; null while they reach none. */
        upTo: Day | null
        isComplete: boolean
      })
    | null
}

/**
 * `GET /api/engagements/reach?audience&channel&controlPercent&seed`: what would become of each member if it began now, as the
 * counts of an engagement that has begun: `queued`, `control`, and `left-out` by reason.
 */
export type Reach = { counts: DeliveryCount[] }

/**
 * `GET /api/engagements/:id/people?outcome&reason&after` and `GET /api/engagements/reach/people?…` with the words of both: the
 * people of one of the counts, a hundred at a time in the order of their keys.
 */
export type PeopleOfCount = {
  /** As many as the count tells. */
  total: number
  /** Null for who is a customer no more. */
  people: { key: number; person: Person | null }[]
  /** What `after` is for the next; null at the end. */
  next: number | null
}

/**
 * `POST /api/engagements/preview` with `{ audience, letter, place }`: the message as someone of the audience reads it who may be
 * written to; `place` counts them from 0. `POST …/test` with `to` beside them sends it there.
 */
export type LetterPreview = {
  subject: string
  text: string
  html: string
  /** Who reads it; null when nobody of the audience may be written to, and it is then without a name. */
  reader: Person | null
  /** How many may be written to. */
  of: number
}

/** `GET /api/sending`, `PUT /api/sending` with a Sending; a password left null stays as it was while host and user do. */
export type ToldSending = Omit<Sending, 'smtp'> & {
  smtp: (Omit<NonNullable<Sending['smtp']>, 'password'> & { hasPassword: boolean }) | null
}
