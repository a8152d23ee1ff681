import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { acrossPages } from '../../controls/screen-search.ts'

type Props = {
  customer: number
  /** Whether the Tab key stops here; elsewhere arrow keys lead here. */
  isTabStop: boolean
  onFocus: () => void
  children: ReactNode
}

/** Leads to everything that is known of a customer. */
export const ProfileLink = ({ customer, isTabStop, onFocus, children }: Props) => (
  <Link
    to="/customers/$key"
    params={{ key: String(customer) }}
    search={acrossPages}
    tabIndex={isTabStop ? 0 : -1}
    onFocus={onFocus}
    className="font-medium underline-offset-2 hover:underline"
  >
    {children}
  </Link>
)
