import { useNavigate } from '@tanstack/react-router'
import type { CustomerFilter } from '../../catalog/people/filter.ts'
import { acrossPages } from '../controls/screen-search.ts'

/** Goes to the list of the customers whom a filter means; the period goes along, for the way back. */
export function useGoToPeople(): (who: CustomerFilter) => void {
  const navigate = useNavigate()
  return (who) => void navigate({ to: '/customers', search: (before) => ({ ...acrossPages(before), who }) })
}
