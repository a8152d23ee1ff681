import type { z } from 'zod'
import { addDays, type Day } from '../../sql/day.ts'
import { type Condition, conditionSchema, conditions } from './conditions.ts'
import { wordsOf } from './field.ts'
import type { CustomerFilter } from './filter.ts'

/** The day that a field means where the dashboard stands on that day; undefined where it is no day, or without bound. */
function dayMeant(schema: z.core.$ZodType, value: unknown, day: Day): Day | undefined {
  const { input, whenOpen } = wordsOf(schema)
  if (input !== 'asOf' && input !== 'day') return undefined
  if (typeof value === 'number') return addDays(day, value)
  return value === undefined && (input === 'asOf' || whenOpen === 'today') ? day : undefined
}

function conditionOn(condition: Condition, day: Day): Condition {
  const given = new Map<string, unknown>(Object.entries(condition))
  for (const [field, schema] of Object.entries<z.core.$ZodType>(conditions[condition.kind].fields)) {
    const meant = dayMeant(schema, given.get(field), day)
    if (meant !== undefined) given.set(field, meant)
  }
  return conditionSchema.parse(Object.fromEntries(given))
}

function partOn(who: CustomerFilter, day: Day): CustomerFilter {
  const each = (parts: readonly CustomerFilter[]) => parts.map((part) => partOn(part, day))
  if ('all' in who) return { all: each(who.all) }
  if ('any' in who) return { any: each(who.any) }
  return 'not' in who ? { not: partOn(who.not, day) } : conditionOn(who, day)
}

/**
 * Whom a filter meant on a day: what is asked of today, or of some days before it, is asked of that day; a day of the
 * calendar stays. Who came later is not in it, not even among those who do not meet something.
 */
export function filterOn(who: CustomerFilter, day: Day): CustomerFilter {
  const then = partOn(who, day)
  return { all: [{ kind: 'everyone', asOf: day }, ...('all' in then ? then.all : [then])] }
}
