import { Database, LayoutDashboard, ShoppingBag } from 'lucide-react'

/** The pages of the navigation, in its order. */
export const pages = [
  { to: '/crm', label: 'CRM', Icon: LayoutDashboard },
  { to: '/purchases', label: 'Purchases', Icon: ShoppingBag },
  { to: '/data', label: 'Data', Icon: Database },
] as const
