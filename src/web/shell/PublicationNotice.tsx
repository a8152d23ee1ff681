import { lazy, Suspense } from 'react'
import { useProject } from '../api.ts'

const PublicationBanner = lazy(() =>
  import('./publication/PublicationBanner.tsx').then(({ PublicationBanner: banner }) => ({ default: banner })),
)

/** A banner on every page while the numbers are not as new as the data, or cannot be asked for. */
export function PublicationNotice() {
  const { publication } = useProject()
  if (publication === null || (!publication.isBehind && publication.fault === null)) return null
  return (
    <Suspense>
      <PublicationBanner publication={publication} />
    </Suspense>
  )
}
