import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useProject } from '../../api.ts'
import { Section } from '../../cards/Section.tsx'
import { TopTagsCard } from '../../cards/TopTagsCard.tsx'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PageHead } from '../../shell/PageHead.tsx'
import { NewTag } from './NewTag.tsx'
import { TagTable } from './TagTable.tsx'
import { tagsQuery } from './tags.ts'

/** Every label that customers hold, and what can be done with each. */
export function TagsPage() {
  const words = useWords()
  const { today } = useProject()
  const { data: counts, error, refetch } = useQuery(tagsQuery)
  const [open, setOpen] = useState<string | null>(null)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHead title={words.say('tags.title')}>{words.say('tags.about', { day: formatDay(today, words) })}</PageHead>
      {counts === undefined && error === null && <Skeleton className="h-96" />}
      {counts === undefined && error !== null && (
        <ErrorNotice title={words.say('tags.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {counts !== undefined && (
        <>
          <NewTag onMade={setOpen} />
          <TagTable counts={counts} open={open} onOpen={setOpen} />
          <Section title={words.say('tags.top')}>
            <TopTagsCard />
          </Section>
        </>
      )}
    </div>
  )
}
