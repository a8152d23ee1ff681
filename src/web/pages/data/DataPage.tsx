import { useQueryClient } from '@tanstack/react-query'
import { useProject } from '../../api.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { Words } from '../../messages/words.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { DemoCard } from './DemoCard.tsx'
import { FileIntake } from './FileIntake.tsx'
import { rememberJob } from './jobs.ts'
import { KnownFormats } from './KnownFormats.tsx'
import { PastImports } from './PastImports.tsx'
import { RecentJobs } from './RecentJobs.tsx'
import { RememberedMappings } from './RememberedMappings.tsx'

/** Where files come in, and what became of those that came. */
export function DataPage() {
  const project = useProject()
  const words = useWords()
  const client = useQueryClient()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHead title={words.say('data.title')}>{extentOf(project, words)}</PageHead>
      {project.isDemo && <DemoCard />}
      <FileIntake onAccepted={(job) => rememberJob(client, job)} />
      <RecentJobs />
      <PastImports />
      <RememberedMappings />
      <KnownFormats />
    </div>
  )
}

function extentOf({ customers, firstDay, lastDay, timeZone }: ReturnType<typeof useProject>, words: Words): string {
  if (firstDay === null || lastDay === null) return words.say('data.empty', { zone: timeZone })
  const [first, last] = [formatDay(firstDay, words), formatDay(lastDay, words)]
  return words.say('data.extent', { customers, first, last, zone: timeZone })
}
