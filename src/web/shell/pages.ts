import { Database, LayoutDashboard, ShoppingBag, Users } from 'lucide-react'

/** The pages of the navigation, in its order; `hasPeriod` where the days chosen change what is shown. */
export const pages = [
  { to: '/crm', label: 'CRM', hasPeriod: true, Icon: LayoutDashboard },
  { to: '/users', label: 'Users', hasPeriod: true, Icon: Users },
  { to: '/purchases', label: 'Purchases', hasPeriod: true, Icon: ShoppingBag },
  { to: '/data', label: 'Data', hasPeriod: false, Icon: Database },
] as const
