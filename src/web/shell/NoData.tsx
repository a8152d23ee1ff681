import { lazy, Suspense } from 'react'
import { Skeleton } from '../controls/Skeleton.tsx'

// Seen once in the life of a project, so it is no part of the pages that show it.
const FirstRun = lazy(() => import('../pages/first-run/FirstRun.tsx').then(({ FirstRun: page }) => ({ default: page })))

/** A page of a project that has nothing to show yet. */
export const NoData = () => (
  <Suspense fallback={<Skeleton className="mx-auto mt-2 h-96 w-full max-w-5xl !rounded-card md:mt-6" />}>
    <FirstRun />
  </Suspense>
)
