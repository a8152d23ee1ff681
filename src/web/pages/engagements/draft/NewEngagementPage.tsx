import '../speak.ts'
import { getRouteApi } from '@tanstack/react-router'
import { useWords } from '../../../messages/language.ts'
import { PageHead } from '../../../shell/PageHead.tsx'
import { ToEngagements } from '../ToEngagements.tsx'
import { DraftEditor } from './DraftEditor.tsx'

const route = getRouteApi('/engagements/new')

/** Where an engagement is first written. */
export function NewEngagementPage() {
  const { say } = useWords()
  const { audience } = route.useSearch()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="grid gap-1.5">
        <ToEngagements />
        <PageHead title={say('engagement.new')}>{say('engagement.new.about')}</PageHead>
      </div>
      <DraftEditor engagement={null} audience={audience} />
    </div>
  )
}
