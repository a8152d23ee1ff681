import './speak.ts'
import { useRef, useState } from 'react'
import { useProject } from '../../api.ts'
import { useWords } from '../../messages/language.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { Audiences } from './Audiences.tsx'
import { Engagements } from './Engagements.tsx'
import { Suggestions } from './Suggestions.tsx'

/** What is written to people, those kept under a name, and those whom the shop's numbers suggest. */
export function EngagementsPage() {
  const { say } = useWords()
  const project = useProject()
  const heading = useRef<HTMLHeadingElement>(null)
  const [done, setDone] = useState('')
  const title = say('engagements.title')
  if (project.lastDay === null) return <NoData title={title} />
  // The button that was pressed is gone by then.
  const tell = (words: string) => {
    setDone(words)
    heading.current?.focus()
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHead title={title}>{say('engagements.about')}</PageHead>
      <Engagements />
      <Audiences heading={heading} done={done} onRemoved={(name) => tell(say('audiences.removed', { name }))} />
      <Suggestions onKept={(name) => tell(say('audiences.kept', { name }))} />
    </div>
  )
}
