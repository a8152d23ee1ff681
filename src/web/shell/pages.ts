import { Database, Grid3x3, LayoutDashboard, Send, Settings, ShoppingBag, Tags, Users, UsersRound } from 'lucide-react'

/** The pages of the navigation, in its order; `hasPeriod` where the days chosen change what is shown, `key` what leads there after G. */
export const pages = [
  { to: '/crm', id: 'crm', key: 'c', hasPeriod: true, Icon: LayoutDashboard },
  { to: '/users', id: 'users', key: 'u', hasPeriod: true, Icon: Users },
  { to: '/purchases', id: 'purchases', key: 'p', hasPeriod: true, Icon: ShoppingBag },
  { to: '/rfm', id: 'rfm', key: 'r', hasPeriod: true, Icon: Grid3x3 },
  { to: '/customers', id: 'customers', key: 'l', hasPeriod: false, Icon: UsersRound },
  { to: '/tags', id: 'tags', key: 't', hasPeriod: false, Icon: Tags },
  { to: '/engagements', id: 'engagements', key: 'e', hasPeriod: false, Icon: Send },
  { to: '/data', id: 'data', key: 'd', hasPeriod: false, Icon: Database },
  { to: '/settings', id: 'settings', key: 's', hasPeriod: false, Icon: Settings },
] as const
