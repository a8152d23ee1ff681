import '../without-eval.ts'
import { z } from 'zod'
import { consentFilters, recencyFilters, storesSchema } from '../../catalog/question.ts'
import { addDays, type Day, daySchema, daysBetween, type Grain, grains } from '../../sql/day.ts'
import {
  type Calendar,
  comparedDays,
  comparisons,
  type Days,
  defaultPreset,
  naturalGrain,
  type Preset,
  presetDays,
  presetIds,
} from './preset.ts'

const text = z.union([z.string(), z.number()]).transform(String).optional().catch(undefined)
// The address is read as JSON, so that a name of digits, or the name true, is no string there.
const storeName = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** What the address says of a screen, on every page. A word that is not understood counts as absent. */
export const searchSchema = z.object({
  period: z.enum(presetIds).optional().catch(undefined),
  from: daySchema.optional().catch(undefined),
  to: daySchema.optional().catch(undefined),
  compare: z.enum(comparisons).optional().catch(undefined),
  grain: z.enum(grains).optional().catch(undefined),
  channel: z.enum(['web', 'store']).optional().catch(undefined),
  /** One name, or several: `store=Elm&store=Oak`. */
  store: z
    .union([storeName, z.array(storeName)])
    .pipe(storesSchema)
    .optional()
    .catch(undefined),
  consent: z.enum(consentFilters).optional().catch(undefined),
  recency: z.enum(recencyFilters).optional().catch(undefined),
  /** The day on which the period ends instead, as long as it is: where the time slider stands. */
  day: daySchema.optional().catch(undefined),
  /** The RFM scheme, as `id` or `id@version`; and the segment looked at closely. */
  scheme: text,
  segment: text,
  /** Ids of the charts shown as tables, parted by commas. */
  table: text,
  /** What a card shows when it offers a choice: `card:choice`, parted by commas. */
  show: text,
})
export type ScreenSearch = z.infer<typeof searchSchema>

export type ScreenPeriod = Days & { preset: Preset | null }

/** As many days, ending on that day. */
const endingOn = (day: Day, { from, to }: Days): ScreenPeriod => ({
  from: addDays(day, -daysBetween(from, to)),
  to: day,
  preset: null,
})

/** The days asked for: a named period, or from and to; the default where the address is silent or contradicts itself. */
export function periodOf(search: ScreenSearch, calendar: Calendar): ScreenPeriod {
  const chosen = chosenPeriod(search, calendar)
  return search.day === undefined ? chosen : endingOn(search.day, chosen)
}

function chosenPeriod({ period, from, to }: ScreenSearch, calendar: Calendar): ScreenPeriod {
  if (period === undefined && from !== undefined && to !== undefined && from <= to) {
    return { from, to, preset: null }
  }
  const preset = period ?? defaultPreset
  return { ...presetDays(preset, calendar), preset }
}

/** The days to compare with, or null when the reader wants none. */
export const comparisonOf = ({ compare = 'previous' }: ScreenSearch, period: Days): Days | null =>
  comparedDays(compare, period)

/** The width of buckets: as asked, else what suits the period. */
export const grainOf = ({ grain }: ScreenSearch, period: Days): Grain => grain ?? naturalGrain(period)

const listed = (list: string | undefined): string[] => list?.split(',').filter((entry) => entry !== '') ?? []
const joined = (list: string[]): string | undefined => (list.length === 0 ? undefined : list.join(','))

export const isTable = ({ table }: ScreenSearch, card: string): boolean => listed(table).includes(card)

/** The search with a card shown as a table, or not. */
export function withTable(search: ScreenSearch, card: string, asTable: boolean): ScreenSearch {
  const others = listed(search.table).filter((other) => other !== card)
  return { ...search, table: joined(asTable ? [...others, card] : others) }
}

/** What was chosen on a card; the fallback when nothing was, or nothing that the card offers. */
export function chosen<Choice extends string>(
  { show }: ScreenSearch,
  card: string,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  const entry = listed(show).find((one) => one.startsWith(`${card}:`))
  return choices.find((choice) => entry === `${card}:${choice}`) ?? fallback
}

/** The search with a choice made on a card; null returns to what it shows by itself. */
export function withChoice(search: ScreenSearch, card: string, choice: string | null): ScreenSearch {
  const others = listed(search.show).filter((one) => !one.startsWith(`${card}:`))
  return {
    ...search,
    show: joined(choice === null ? others : [...others, `${card}:${choice}`]),
  }
}

/** The search with another period. The default stays out of the address, and the width of buckets starts afresh. */
export function withPeriod(search: ScreenSearch, period: Preset | { from: Day; to: Day }): ScreenSearch {
  const rest = {
    ...search,
    grain: undefined,
    day: undefined,
    period: undefined,
    from: undefined,
    to: undefined,
  }
  if (typeof period !== 'string') return { ...rest, from: period.from, to: period.to }
  return period === defaultPreset ? rest : { ...rest, period }
}

/** What a link to another page takes along: the days, their comparison and the RFM scheme, and nothing of this page alone. */
export const acrossPages = ({ period, from, to, compare, scheme }: ScreenSearch): ScreenSearch => ({
  period,
  from,
  to,
  compare,
  scheme,
})
