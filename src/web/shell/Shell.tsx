import { useQuery } from '@tanstack/react-query'
import { catalogQuery, projectQuery } from '../api.ts'
import { ErrorNotice } from '../controls/ErrorNotice.tsx'
import { useWords } from '../messages/language.ts'
import { Navigation } from './Navigation.tsx'
import { PageArea } from './PageArea.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { PrintHead } from './PrintHead.tsx'
import { PublicationNotice } from './PublicationNotice.tsx'
import { SkipLink } from './SkipLink.tsx'
import { TopBar } from './TopBar.tsx'
import { TopBarSkeleton } from './TopBarSkeleton.tsx'
import { useLive } from './use-live.ts'
import { usePageFocus } from './use-page-focus.ts'

/** The frame of every page: navigation, top bar, and the page itself once the project and the catalogue are known. */
export function Shell() {
  const project = useQuery(projectQuery)
  const catalog = useQuery(catalogQuery)
  const main = usePageFocus()
  const { say } = useWords()
  useLive()
  const isLoaded = project.data !== undefined && catalog.data !== undefined
  const error = project.error ?? catalog.error
  const retry = () => void Promise.all([project.refetch(), catalog.refetch()])
  return (
    <div className="min-h-dvh md:grid print:block md:grid-cols-[200px_minmax(0,1fr)] xl:grid-cols-[216px_minmax(0,1fr)]">
      <SkipLink />
      <Navigation />
      <div className="min-w-0">
        {isLoaded && <TopBar />}
        {!isLoaded && error === null && <TopBarSkeleton />}
        <main
          ref={main}
          id="content"
          tabIndex={-1}
          className="mx-auto grid max-w-[1480px] gap-4 px-4 pt-5 pb-28 print:p-0 outline-none md:px-7 md:pt-6 md:pb-16"
        >
          {isLoaded && <PrintHead />}
          {isLoaded && <PublicationNotice />}
          {isLoaded && <PageArea />}
          {!isLoaded && error === null && <PageSkeleton />}
          {!isLoaded && error !== null && <ErrorNotice title={say('fault.dashboard')} error={error} onRetry={retry} />}
        </main>
      </div>
    </div>
  )
}
