import { useQueryClient } from '@tanstack/react-query'
import { useProject } from '../../api.ts'
import { formatCount, formatDay } from '../../format.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { DropZone } from './DropZone.tsx'
import { rememberJob } from './jobs.ts'
import { KnownFormats } from './KnownFormats.tsx'
import { PastImports } from './PastImports.tsx'
import { RecentJobs } from './RecentJobs.tsx'
import { UploadCard } from './UploadCard.tsx'
import { useUpload } from './use-upload.ts'

/** Where files come in, and what became of those that came. */
export function DataPage() {
  const project = useProject()
  const client = useQueryClient()
  const { upload, start, cancel, dismiss } = useUpload((job) => rememberJob(client, job))
  return (
    <div className="grid gap-4">
      <PageHead title="Data">{extentOf(project)}</PageHead>
      <DropZone isBusy={upload?.state === 'sending'} onFiles={start} />
      {upload !== null && <UploadCard upload={upload} onCancel={cancel} onDismiss={dismiss} />}
      <RecentJobs />
      <PastImports />
      <KnownFormats />
    </div>
  )
}

function extentOf({ customers, firstDay, lastDay, timeZone }: ReturnType<typeof useProject>): string {
  if (firstDay === null || lastDay === null) return `Nothing here yet. Days are counted in ${timeZone}.`
  const held = `${formatCount(customers)} customers, ${formatDay(firstDay)} to ${formatDay(lastDay)}`
  return `${held}. Days are counted in ${timeZone}.`
}
