import type { ReactNode } from 'react'

/** Leads to everything that is known of a customer. */
export const ProfileLink = ({ children }: { customer: number; children: ReactNode }) => (
  <span className="font-medium">{children}</span>
)
