import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Filters } from '../../catalog/question.ts'
import type { Project } from '../../contract/project.ts'
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

/** What changes the whole of what is shown, and the ways to change it; `useIsTable` and `useChoice` tell of one card. It lives in the address; every change is a step that Back undoes. */
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

let kept: { key: string; rest: ScreenSearch } = { key: '{}', rest: {} }

/** What one card shows and how is left out, and what is equal is the same object: switching one card draws no other anew. */
function ofTheWholeScreen({ table: _tables, show: _choices, ...rest }: ScreenSearch): ScreenSearch {
  const key = JSON.stringify(rest)
  if (kept.key !== key) kept = { key, rest }
  return kept.rest
}

/** Whether a card shows its table. */
export const useIsTable = (card: string): boolean => root.useSearch({ select: (search) => isTable(search, card) })

/** What was chosen on a card among its choices, the first of which it shows by itself. */
export function useChoice<Choice extends string>(card: string, choices: readonly [Choice, ...Choice[]]): Choice {
  const one = root.useSearch({ select: (search): string => chosen(search, card, choices, choices[0]) })
  return choices.find((choice) => choice === one) ?? choices[0]
}

/** The screen that the address describes, and the ways to change it. */
export function useScreen(): Screen {
  const project = useProject()
  const search = root.useSearch({ select: ofTheWholeScreen })
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
