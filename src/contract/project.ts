import { z } from 'zod'
import { saidSchema } from '../sentences/said.ts'
import { daySchema } from '../sql/day.ts'
import { projectRulesSchema } from './rules.ts'

/** How the ClickHouse that numbers are asked of stands to what was imported. */
export const publicationSchema = z.object({
  place: z.string(),
  /** Version of the data that it answers of; null before the first is there. */
  version: z.int().nullable(),
  /** Whether it has not yet what was written last. */
  isBehind: z.boolean(),
  /** Why the last try to bring that there, or a question since, failed: it is tried again by itself. Null when none did. */
  fault: z.string().nullable(),
  /** What the fault is made of. */
  said: saidSchema.optional(),
})
export type Publication = z.output<typeof publicationSchema>

/** `GET /api/project` */
export const projectSchema = z.object({
  name: z.string(),
  /** Made-up data; labelled so on every page. */
  isDemo: z.boolean(),
  /** IANA name. */
  timeZone: z.string(),
  /** ISO 4217 of the base currency; null until the first money comes in. */
  currency: z.string().nullable(),
  /** Digits after the point of the base currency: 2 for EUR, 0 for JPY. */
  currencyDigits: z.int(),
  /** Changes whenever data does. */
  dataVersion: z.int(),
  /** Days of the oldest and newest fact; null without data. */
  firstDay: daySchema.nullable(),
  lastDay: daySchema.nullable(),
  /** The day on which the dashboard stands: yesterday in the project's zone, or the newest fact's day if older. */
  today: daySchema,
  /** Whether `today` is older than yesterday because the facts end there. */
  dataEndsEarly: z.boolean(),
  /** Whether the project stands on the day that its settings name. */
  isTodayPinned: z.boolean(),
  /** How the project counts, where a shop may choose. */
  rules: projectRulesSchema,
  customers: z.int(),
  stores: z.array(z.object({ store: z.string(), channel: z.enum(['web', 'store']) })),
  /** The first day on which a gender is known to have changed: before it everyone counts as first known. Null without. */
  genderChangesSince: daySchema.nullable(),
  /** The ClickHouse that numbers are asked of; null where the file of the data folder is asked. */
  publication: publicationSchema.nullable(),
})
export type Project = z.output<typeof projectSchema>
