import type { Unit } from '../catalog/column.ts'
import type { AnswerRow, Time } from '../catalog/metric.ts'
import type { RuleName, Rules } from '../catalog/question.ts'
import type { Scheme } from '../catalog/rfm/scheme.ts'
import type { SchemeFault } from '../catalog/rfm/scheme-faults.ts'
import type { DemoStep } from '../demo/generate-demo.ts'
import type { Said } from '../sentences/sentence.ts'
import type { Day, Grain } from '../sql/day.ts'
import type { SavedView, ViewToSave } from '../state/views.ts'
import type { ImportJob } from './imports-contract.ts'
import type { Rebuild } from './settings-contract.ts'

export type { AudienceDetail, AudienceSuggestion, ListedAudience } from './audiences-contract.ts'
export type { LetterPreview, PeopleOfCount, Reach, ToldEngagement, ToldSending } from './engagements-contract.ts'
export type { Erasure } from './erase-contract.ts'
export type {
  FileInspection,
  ImportJob,
  ImportReport,
  MappingAnswer,
  MappingGuess,
  PastImport,
  RememberedMapping,
} from './imports-contract.ts'
export type { ProjectChange, ProjectSettings, Rebuild, SettingsState } from './settings-contract.ts'
export type { TagChange, TagCount, TaggedPeople } from './tags-contract.ts'

/** `GET /api/project` */
export type Project = {
  name: string
  /** Made-up data; labelled so on every page. */
  isDemo: boolean
  /** IANA name. */
  timeZone: string
  /** ISO 4217 of the base currency; null until the first money comes in. */
  currency: string | null
  /** Digits after the point of the base currency: 2 for EUR, 0 for JPY. */
  currencyDigits: number
  /** Changes whenever data does. */
  dataVersion: number
  /** Days of the oldest and newest fact; null without data. */
  firstDay: Day | null
  lastDay: Day | null
  /** The day on which the dashboard stands: yesterday in the project's zone, or the newest fact's day if older. */
  today: Day
  /** Whether `today` is older than yesterday because the facts end there. */
  dataEndsEarly: boolean
  /** Whether the project stands on the day that its settings name. */
  isTodayPinned: boolean
  /** How the project counts, where a shop may choose. */
  rules: Rules
  customers: number
  stores: { store: string; channel: 'web' | 'store' }[]
  /** The first day on which a gender is known to have changed: before it everyone counts as first known. Null without. */
  genderChangesSince: Day | null
  /** The ClickHouse that numbers are asked of; null where the file of the data folder is asked. */
  publication: Publication | null
}

/** How the ClickHouse that numbers are asked of stands to what was imported. */
export type Publication = {
  place: string
  /** Version of the data that it answers of; null before the first is there. */
  version: number | null
  /** Whether it has not yet what was written last. */
  isBehind: boolean
  /** Why the last try to bring that there, or a question since, failed: it is tried again by itself. Null when none did. */
  fault: string | null
  /** What the fault is made of. */
  said?: Said | undefined
}

/** `GET /api/formats`: the files that an import recognises, by their columns. */
export type KnownFormat = {
  id: string
  label: string
  /** What one row is. */
  about: string
  columns: { name: string; isRequired: boolean; meaning: string }[]
  /** At least one column of each group must be there. */
  needsOneOf: string[][]
  /** Which rows are sales, refunds, left out, and why; one sentence each. */
  rules: string[]
}

/** `GET /api/metrics`: the catalogue. */
export type MetricDescription = {
  id: string
  label: string
  description: string
  unit: Unit
  better: 'up' | 'down' | null
  time: Time
  missing: 'zero' | 'gap'
  overTime: boolean
  filters: string[]
  /** Which of the project's rules change the answer. */
  rules: RuleName[]
  /** Further words of a question that it answers to: `scheme`, `segment`. */
  takes?: string[]
  columns: {
    name: string
    label: string
    unit: Unit
    names?: Readonly<Record<string, string>>
    /** `names` are those of the default scheme; `namesIn` (catalog/rfm/scheme-names.ts) gives those of an answer's scheme. */
    namesOf?: 'states' | 'origins'
    /** Where the unit differs from row to row: the column that tells, and the unit for each of its names. */
    unitBy?: { column: string; units: Readonly<Record<string, Unit>> }
  }[]
}

export type RulesInForce = Partial<Rules> & { today?: Day }

/** `GET /api/metrics/:id?from&to&grain&channel&store` (as `text/csv` when asked by Accept or `format=csv`). */
export type Answer = {
  id: string
  period: { from: Day; to: Day; grain: Grain }
  /** Those that hold; stores as the list of their names. */
  filters: Record<string, string | string[]>
  dataVersion: number
  currency: string | null
  /** The project's rules that shaped the answer; `today` where it stands on a day that was pinned. */
  rules: RulesInForce
  rows: AnswerRow[]
  /** Where the metric takes a scheme: the whole one that answered, with words, colours, axes and codes. */
  scheme?: Scheme
  /** Where the metric takes a segment: the key of the one looked at. */
  segment?: string
  /** Where the metric takes a scheme: the rows of `rfm-bins` on each day it scores (`from` and `to` where it compares them). */
  bins?: { day: Day; rows: AnswerRow[] }[]
}

/** `GET /api/schemes`: the newest version of each scheme that is not hidden, the built-in ones first. */
export type ListedScheme = Scheme & {
  isBuiltIn: boolean
  /** Hidden ones are told by `GET /api/schemes/:id` (or `:id@version`) alone, so that old links go on. */
  isHidden: boolean
  /** Of all versions, the newest first; a built-in one was never saved. */
  versions: { version: number; savedAt: string | null }[]
}

/**
 * `POST /api/schemes` with a SchemeDraft keeps a new scheme and answers `201` with it; with `id` beside it a new version of
 * that one. A scheme with faults is refused (400) with them all in the sentence. `DELETE /api/schemes/:id` hides.
 */
export type ToldFault = SchemeFault & {
  /** The fault as a clause in English. */
  words: string
}

/**
 * `POST /api/schemes/preview?from&to&channel…` with a SchemeDraft: what it would show. Codes in no segment count as the
 * segment `unassigned`, so that a half-painted scheme can be seen; null answers when the axes are at fault.
 */
export type SchemePreview = {
  faults: ToldFault[]
  answers: { matrix: Answer; segments: Answer; bins: Answer } | null
}

/** `GET /api/metrics/:id/sql?…`: the very statement that answers, values in place. */
export type AnswerSql = { sql: string }

export type { SavedView, ViewToSave }

/**
 * `GET /api/demo`; `POST` (JSON `{ customers? }`) begins to make it, in an empty project only; `DELETE` removes it, with
 * `?imports=too` also when files were imported into it. Its making shows here; then `data` is told on `/api/live`.
 */
export type Demo = {
  state: 'absent' | 'making' | 'made'
  /** What is being done; null unless it is being made. */
  step: DemoStep | null
  stepsDone: number
  stepsTotal: number
  /** Imports that count and would go with the demo store. */
  imports: { id: number; files: string[] }[]
  /** Why it could not be made the last time, in one sentence, and what that is made of. */
  error: string | null
  said?: Said | undefined
}

export type { CustomerCount, CustomerList, CustomerRow, FoundCustomer, FoundCustomers } from './customer-contract.ts'
export type { CustomerProfile, CustomerTimeline, OrderLines, SegmentHistory } from './profile-contract.ts'

/** An error body: one clear sentence in English, and what it is made of where the page can say it in its own language. */
export type ApiError = { error: string; said?: Said | undefined }

/** Events of `GET /api/live` (server-sent; the event's name is `type`). */
export type LiveEvent =
  | { type: 'data'; dataVersion: number }
  | { type: 'import'; job: ImportJob }
  /** Settings have changed, and perhaps numbers with them. */
  | { type: 'settings' }
  | { type: 'rebuild'; rebuild: Rebuild }
  /** The ClickHouse that numbers are asked of is behind, cannot be asked, or is well again. */
  | { type: 'publication'; publication: Publication }
