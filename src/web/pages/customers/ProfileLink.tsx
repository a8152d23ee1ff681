import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { acrossPages } from '../../controls/screen-search.ts'

/** Leads to everything that is known of a customer. */
export const ProfileLink = ({ customer, children }: { customer: number; children: ReactNode }) => (
  <Link
    to="/customers/$key"
    params={{ key: String(customer) }}
    search={acrossPages}
    className="font-medium underline-offset-2 hover:underline"
  >
    {children}
  </Link>
)
