import { Database, LayoutDashboard, ShoppingBag, Users } from 'lucide-react'

/** The pages of the navigation, in its order; `hasPeriod` where the days chosen change what is shown. */
export const pages = [
  { to: '/crm', id: 'crm', hasPeriod: true, Icon: LayoutDashboard },
  { to: '/users', id: 'users', hasPeriod: true, Icon: Users },
  { to: '/purchases', id: 'purchases', hasPeriod: true, Icon: ShoppingBag },
  { to: '/data', id: 'data', hasPeriod: false, Icon: Database },
] as const
