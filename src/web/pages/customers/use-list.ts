import { getRouteApi, useNavigate } from '@tanstack/react-router'
import {
  type CustomerColumn,
  customerColumnNames,
  findCustomerColumn,
} from '../../../catalog/people/customer-columns.ts'
import { type CustomerFilter, everybody } from '../../../catalog/people/filter.ts'
import { filterOn } from '../../../catalog/people/filter-on.ts'
import { type ReadWho, readFilter, readWho } from '../../../catalog/people/who.ts'
import type { Day } from '../../../sql/day.ts'
import type { ListAsked } from './customer-queries.ts'
import type { CustomersSearch } from './customers-search.ts'

const route = getRouteApi('/customers')

/** Shown unless chosen otherwise: the widest tell what the others do. */
export const usualColumns: readonly CustomerColumn[] = customerColumnNames.filter(
  (name) => name !== 'id' && name !== 'firstDay',
)
const usualSort = '-revenue'

/** The filter in the address; everyone where there is none. */
function whoIn({ who }: CustomersSearch): ReadWho {
  if (who === undefined) return { who: everybody }
  return typeof who === 'string' ? readWho(who) : readFilter(who)
}

function columnsIn({ columns }: CustomersSearch): readonly CustomerColumn[] {
  const chosen =
    columns
      ?.split(',')
      .map(findCustomerColumn)
      .filter((name) => name !== undefined) ?? []
  return chosen.length === 0 ? usualColumns : [...new Set(chosen)]
}

export type Sort = { column: CustomerColumn; isDescending: boolean }

function sortIn({ sort = usualSort }: CustomersSearch): Sort {
  const isDescending = sort.startsWith('-')
  const column = findCustomerColumn(isDescending ? sort.slice(1) : sort)
  return column === undefined ? { column: 'revenue', isDescending: true } : { column, isDescending }
}

const sortWords = ({ column, isDescending }: Sort): string => (isDescending ? `-${column}` : column)

/** The list that the address asks for, and the ways to ask for another; each is a step that Back undoes. */
export function useList() {
  const search = route.useSearch()
  const navigate = useNavigate()
  const change = (next: Partial<CustomersSearch>) =>
    void navigate({ to: '/customers', search: (before) => ({ ...before, ...next }), resetScroll: false })
  const sort = sortIn(search)
  const columns = columnsIn(search)
  const { asOf } = search
  return {
    read: whoIn(search),
    sort,
    columns,
    asOf,
    /** Whom a filter means on the day of the list. */
    meant: (who: CustomerFilter): CustomerFilter => (asOf === undefined ? who : filterOn(who, asOf)),
    askedOf: (who: CustomerFilter): ListAsked => ({ who, sort: sortWords(sort), columns, asOf }),
    setWho: (who: CustomerFilter) => change({ who: isEverybody(who) ? undefined : who }),
    setSort: (next: Sort) => change({ sort: sortWords(next) === usualSort ? undefined : sortWords(next) }),
    setColumns: (next: readonly CustomerColumn[]) =>
      change({ columns: next.join() === usualColumns.join() ? undefined : next.join(',') }),
    setAsOf: (asOf: Day | undefined) => change({ asOf }),
  }
}

const isEverybody = (who: CustomerFilter): boolean => 'all' in who && who.all.length === 0
