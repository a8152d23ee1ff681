import { z } from 'zod'
import type { Dialect } from '../../sql/dialect.ts'
import { join, type Sql, sql } from '../../sql/sql.ts'
import type { Standing } from './condition.ts'
import { type Condition, conditionSchema, conditions } from './conditions.ts'

/**
 * Which customers: a condition, or several of which all or any must hold, or one that must not. All of none is everyone,
 * any of none is nobody. The same object is made by a click on a chart, kept in an address and by an audience, and
 * edited on the list.
 */
export type CustomerFilter =
  | Condition
  | { all: readonly CustomerFilter[] }
  | { any: readonly CustomerFilter[] }
  | { not: CustomerFilter }

export const everybody: CustomerFilter = { all: [] }
export const nobody: CustomerFilter = { any: [] }

export const customerFilterSchema: z.ZodType<CustomerFilter> = z.lazy(() =>
  z.union([
    conditionSchema,
    z.strictObject({ all: z.array(customerFilterSchema) }),
    z.strictObject({ any: z.array(customerFilterSchema) }),
    z.strictObject({ not: customerFilterSchema }),
  ]),
)

/** The conditions of a filter, at whatever depth. */
export function conditionsOf(who: CustomerFilter): readonly Condition[] {
  if ('not' in who) return conditionsOf(who.not)
  return 'kind' in who ? [who] : ('all' in who ? who.all : who.any).flatMap(conditionsOf)
}

const either = (parts: readonly Sql[], word: Sql, ofNone: Sql): Sql =>
  parts.length === 0 ? ofNone : sql`(${join(parts, word)})`

function belongs(filter: CustomerFilter, standing: Standing, words: Dialect): Sql {
  const each = (filters: readonly CustomerFilter[]) => filters.map((one) => belongs(one, standing, words))
  if ('all' in filter) return either(each(filter.all), sql` and `, sql`1 = 1`)
  if ('any' in filter) return either(each(filter.any), sql` or `, sql`1 = 0`)
  if ('not' in filter) return sql`not (${belongs(filter.not, standing, words)})`
  return sql`customer_key in (${conditions[filter.kind].select(filter, standing, words)})`
}

/** The keys of the customers whom a filter means, each once. Who was erased is in no list. */
export const customersIn = (filter: CustomerFilter, standing: Standing, words: Dialect): Sql => sql`
    select customer_key
    from customers
    where erased_at is null and ${belongs(filter, standing, words)}`
