import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Filters } from '../../catalog/question.ts'
import type { Project } from '../../server/contract.ts'
import type { Day, Grain } from '../../sql/day.ts'
import { useProject } from '../api.ts'
import { type Comparison, type Days, naturalGrain, type Preset } from './preset.ts'
import {
  chosen,
  comparisonOf,
  grainOf,
  isTable,
  periodOf,
  type ScreenPeriod,
  type ScreenSearch,
  withChoice,
  withPeriod,
  withTable,
} from './screen-search.ts'

const root = getRouteApi('__root__')

/** Which orders count; a filter that does not hold is absent. */
export type ScreenFilters = { [Name in keyof Filters]?: NonNullable<Filters[Name]> }

/** Everything that changes what is shown. It lives in the address; every change is a step that Back undoes. */
export type Screen = {
  project: Project
  period: ScreenPeriod
  compare: Comparison
  comparison: Days | null
  grain: Grain
  filters: ScreenFilters
  /** The RFM scheme as `id` or `id@version`; undefined for the one that everyone has. */
  scheme: string | undefined
  /** The key of the segment looked at closely. */
  segment: string | undefined
  isTable: (card: string) => boolean
  /** What was chosen on a card among its choices, the first of which it shows by itself. */
  choice: <Choice extends string>(card: string, choices: readonly [Choice, ...Choice[]]) => Choice
  setPeriod: (period: Preset | Days) => void
  setCompare: (compare: Comparison) => void
  setGrain: (grain: Grain) => void
  setFilters: (filters: ScreenFilters) => void
  /** Another scheme has other segments, so none is looked at any more. */
  setScheme: (scheme: string | null) => void
  setSegment: (segment: string | null) => void
  /** Moves the period so that it ends on a day; null brings it back. Steps that belong together are one to go back. */
  setDay: (day: Day | null, how?: { isSameStep?: boolean }) => void
  setTable: (card: string, asTable: boolean) => void
  /** Null returns to what the card shows by itself. */
  setChoice: (card: string, choice: string | null) => void
}

const filtersOf = ({ channel, store, consent, recency }: ScreenSearch): ScreenFilters => ({
  ...(consent === undefined ? {} : { consent }),
  ...(recency === undefined ? {} : { recency }),
  ...(channel === undefined ? {} : { channel }),
  ...(store === undefined ? {} : { store }),
})

/** The screen that the address describes, and the ways to change it. */
export function useScreen(): Screen {
  const project = useProject()
  const search = root.useSearch()
  const navigate = useNavigate()
  const period = periodOf(search, project)
  const change = (next: (before: ScreenSearch) => ScreenSearch, replace = false) => {
    void navigate({ to: '.', search: next, resetScroll: false, replace })
  }
  return {
    project,
    period,
    compare: search.compare ?? 'previous',
    comparison: comparisonOf(search, period),
    grain: grainOf(search, period),
    filters: filtersOf(search),
    scheme: search.scheme,
    segment: search.segment,
    isTable: (card) => isTable(search, card),
    choice: (card, choices) => chosen(search, card, choices, choices[0]),
    setPeriod: (next) => change((before) => withPeriod(before, next)),
    setCompare: (compare) =>
      change((before) => ({
        ...before,
        compare: compare === 'previous' ? undefined : compare,
      })),
    setGrain: (grain) =>
      change((before) => ({
        ...before,
        grain: grain === naturalGrain(period) ? undefined : grain,
      })),
    setFilters: ({ channel, store, consent, recency }) =>
      change((before) => ({ ...before, channel, store, consent, recency })),
    setScheme: (scheme) => change((before) => ({ ...before, scheme: scheme ?? undefined, segment: undefined })),
    setSegment: (segment) => change((before) => ({ ...before, segment: segment ?? undefined })),
    setDay: (day, { isSameStep = false } = {}) =>
      change((before) => ({ ...before, day: day ?? undefined }), isSameStep),
    setTable: (card, asTable) => change((before) => withTable(before, card, asTable)),
    setChoice: (card, choice) => change((before) => withChoice(before, card, choice)),
  }
}
