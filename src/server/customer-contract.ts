import type { AnswerRow } from '../catalog/metric.ts'
import type { CustomerFilter } from '../catalog/people/filter.ts'
import type { Scheme } from '../catalog/rfm/scheme.ts'
import type { Day } from '../sql/day.ts'

/**
 * `GET /api/customers?who&asOf&sort&columns&scheme&limit&cursor` (as `text/csv`, the whole selection, when asked by Accept
 * or `format=csv`). `who` is a CustomerFilter as JSON (catalog/people/filter.ts); everyone when left out. `sort` is the
 * name of a column, `-revenue` the largest first; rows without a value come last. `columns` are names separated by commas,
 * all when left out.
 */
export type CustomerList = {
  who: CustomerFilter
  /** The day of the columns; today unless asked. */
  asOf: Day
  /** How many customers the filter means: not only those of this page. */
  count: number
  dataVersion: number
  currency: string | null
  /** The scheme of the column `segment`, whose values are the keys of its segments, or `out-of-window`. */
  scheme: Scheme
  /** `key`, and the columns asked, as in catalog/people/customer-columns.ts. */
  rows: CustomerRow[]
  /** What `cursor` has to be for the next page; null after the last. */
  next: string | null
}
export type CustomerRow = AnswerRow & { key: number }

/** `GET /api/customers/count?who`: how many customers a filter means. */
export type CustomerCount = { count: number; dataVersion: number }

/** `GET /api/customers/search?q&limit`: who is meant by an id, e-mail address, phone number or name; best first. */
export type FoundCustomers = { customers: FoundCustomer[] }
export type FoundCustomer = {
  key: number
  id: string | null
  name: string | null
  email: string | null
  phone: string | null
  match: 'exact' | 'prefix' | 'substring'
}
