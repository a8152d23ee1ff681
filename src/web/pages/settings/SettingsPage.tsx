import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { useWords } from '../../messages/language.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { DefinitionsSection } from './DefinitionsSection.tsx'
import { ErasingSection } from './ErasingSection.tsx'
import { ProjectSection } from './ProjectSection.tsx'
import { RebuildCard } from './RebuildCard.tsx'
import { settingsQuery } from './settings.ts'

/** What the project is and how it counts; each change says first what it will do. */
export function SettingsPage() {
  const { say } = useWords()
  const { data: state, error, refetch } = useQuery(settingsQuery)
  return (
    <div className="grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-4">
      <PageHead title={say('settings.title')}>{say('settings.about')}</PageHead>
      {state === undefined && error === null && <Skeleton className="h-96" />}
      {state === undefined && error !== null && (
        <ErrorNotice title={say('settings.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {state !== undefined && (
        <>
          {state.rebuild !== null && <RebuildCard rebuild={state.rebuild} />}
          <ProjectSection state={state} />
          <DefinitionsSection state={state} />
          <ErasingSection state={state} />
        </>
      )}
    </div>
  )
}
