import { lazy, Suspense } from 'react'
import { useProject } from '../api.ts'
import { Skeleton } from '../controls/Skeleton.tsx'
import { PageHead } from './PageHead.tsx'

// Seen once in the life of a project, so it is no part of the pages that show it.
const FirstRun = lazy(() => import('../pages/first-run/FirstRun.tsx').then(({ FirstRun: page }) => ({ default: page })))

type Props = {
  /** The title of the page that has nothing to show. */
  title: string
}

/** A page of a project without facts: how to fill it. */
export function NoData({ title }: Props) {
  const { name } = useProject()
  return (
    <>
      <PageHead title={title}>{name}</PageHead>
      <Suspense fallback={<Skeleton className="mx-auto mt-2 h-96 w-full max-w-5xl !rounded-card md:mt-6" />}>
        <FirstRun />
      </Suspense>
    </>
  )
}
