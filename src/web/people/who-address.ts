import type { CustomerFilter } from '../../catalog/people/filter.ts'

/** Where the list of the customers whom a filter means is; the filter as JSON, as the API has it. */
export const whoAddress = (who: CustomerFilter): string =>
  `/customers?${new URLSearchParams({ who: JSON.stringify(who) })}`
