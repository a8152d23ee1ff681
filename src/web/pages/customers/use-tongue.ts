import { useQuery } from '@tanstack/react-query'
import type { Condition } from '../../../catalog/people/conditions.ts'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import type { Tongue } from '../../../catalog/people/sentence.ts'
import type { Scheme } from '../../../catalog/rfm/scheme.ts'
import { addDays, type Day } from '../../../sql/day.ts'
import { useProject } from '../../api.ts'
import { formatCount, formatDay, formatMoney } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { schemesQuery } from '../rfm/schemes.ts'
import { useConditionWords } from './condition-words.ts'
import { keptIn, useKeptNames } from './use-kept-names.ts'

/** The scheme that a condition names, whichever version it had. */
export const schemeNamed = (schemes: readonly Scheme[], reference: string): Scheme | undefined =>
  schemes.find(({ id }) => id === reference.split('@')[0])

/** The schemes in the language shown, for the words of conditions. */
export function useSchemes(): readonly Scheme[] {
  const words = useWords()
  return (useQuery(schemesQuery).data ?? []).map((scheme) => words.scheme(scheme))
}

/** How the page says a filter, of which it needs the names of what is kept; as of today, or of another day. */
export function useTongue(who: CustomerFilter, asOf?: Day): Tongue {
  const words = useWords()
  const money = useProject()
  const schemes = useSchemes()
  const wordsOf = useConditionWords()
  const { say } = words
  const kept = useKeptNames(keptIn(who))
  const textOf = (condition: Condition, field: string, text: string): string => {
    if (condition.kind !== 'rfm') return text
    const scheme = schemeNamed(schemes, condition.scheme)
    if (field === 'scheme') return scheme?.name ?? text
    return (field === 'segment' ? scheme?.segments.find(({ key }) => key === text)?.label : undefined) ?? text
  }
  return {
    sentence: (kind) => wordsOf(kind).sentence,
    choice: (kind, field, name) => wordsOf(kind).names?.[field]?.[name] ?? name,
    text: textOf,
    day: (day) => formatDay(day, words),
    daysAgo: (days) =>
      asOf === undefined ? say('filters.days-ago', { days }) : formatDay(addDays(asOf, -days), words),
    number: (value) => formatCount(value, words),
    money: (minor) => formatMoney(minor, money, words),
    kept: (what, id) => kept[what]?.find((one) => one.id === id)?.name ?? say('filters.kept', { id }),
    all: (parts) => words.list(parts),
    any: (parts) => words.intl.formatList(parts, { type: 'disjunction' }),
    not: (part) => say('filters.not', { part }),
    everyone: say('filters.everyone'),
    nobody: say('filters.nobody'),
  }
}
