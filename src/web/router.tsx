import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { searchSchema } from './controls/screen-search.ts'
import { writeSearch } from './controls/write-search.ts'
import { customersSearchSchema } from './pages/customers/customers-search.ts'
import { engagementSearchSchema, newEngagementSearchSchema } from './pages/engagements/engagements-search.ts'
import { PageError } from './shell/PageError.tsx'
import { PageNotFound } from './shell/PageNotFound.tsx'
import { PageSkeleton } from './shell/PageSkeleton.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({
  validateSearch: searchSchema,
  component: Shell,
  notFoundComponent: PageNotFound,
})

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: ({ search }) => {
    throw redirect({ to: '/crm', search, replace: true })
  },
})

const crm = createRoute({
  getParentRoute: () => root,
  path: '/crm',
  component: lazyRouteComponent(() => import('./pages/crm/CrmPage.tsx'), 'CrmPage'),
})

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  component: lazyRouteComponent(() => import('./pages/users/UsersPage.tsx'), 'UsersPage'),
})

const purchases = createRoute({
  getParentRoute: () => root,
  path: '/purchases',
  component: lazyRouteComponent(() => import('./pages/purchases/PurchasesPage.tsx'), 'PurchasesPage'),
})

const imports = createRoute({
  getParentRoute: () => root,
  path: '/data',
  component: lazyRouteComponent(() => import('./pages/data/DataPage.tsx'), 'DataPage'),
})

const rfm = createRoute({
  getParentRoute: () => root,
  path: '/rfm',
  component: lazyRouteComponent(() => import('./pages/rfm/RfmPage.tsx'), 'RfmPage'),
})

const scheme = createRoute({
  getParentRoute: () => root,
  path: '/rfm/scheme',
  component: lazyRouteComponent(() => import('./pages/rfm/editor/SchemePage.tsx'), 'SchemePage'),
})

const customers = createRoute({
  getParentRoute: () => root,
  path: '/customers',
  validateSearch: customersSearchSchema,
  component: lazyRouteComponent(() => import('./pages/customers/CustomersPage.tsx'), 'CustomersPage'),
})

const customer = createRoute({
  getParentRoute: () => root,
  path: '/customers/$key',
  component: lazyRouteComponent(() => import('./pages/customers/profile/CustomerPage.tsx'), 'CustomerPage'),
})

const tags = createRoute({
  getParentRoute: () => root,
  path: '/tags',
  component: lazyRouteComponent(() => import('./pages/tags/TagsPage.tsx'), 'TagsPage'),
})

const engagements = createRoute({
  getParentRoute: () => root,
  path: '/engagements',
  component: lazyRouteComponent(() => import('./pages/engagements/EngagementsPage.tsx'), 'EngagementsPage'),
})

const newEngagement = createRoute({
  getParentRoute: () => root,
  path: '/engagements/new',
  validateSearch: newEngagementSearchSchema,
  component: lazyRouteComponent(() => import('./pages/engagements/draft/NewEngagementPage.tsx'), 'NewEngagementPage'),
})

const sending = createRoute({
  getParentRoute: () => root,
  path: '/engagements/sending',
  component: lazyRouteComponent(() => import('./pages/engagements/sending/SendingPage.tsx'), 'SendingPage'),
})

const engagement = createRoute({
  getParentRoute: () => root,
  path: '/engagements/$id',
  validateSearch: engagementSearchSchema,
  component: lazyRouteComponent(() => import('./pages/engagements/one/EngagementPage.tsx'), 'EngagementPage'),
})

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings/SettingsPage.tsx'), 'SettingsPage'),
})

/** Every page; what a page shows is in the address (`controls/screen-search.ts`). */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    crm,
    users,
    purchases,
    rfm,
    scheme,
    customers,
    customer,
    tags,
    engagements,
    newEngagement,
    sending,
    engagement,
    imports,
    settings,
  ]),
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
  stringifySearch: writeSearch,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
