import { useProject } from '../../api.ts'
import { Section } from '../../cards/Section.tsx'
import { TopTagsCard } from '../../cards/TopTagsCard.tsx'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

/** Which tags are held, whatever the period. */
export function TagsSection() {
  const { today } = useProject()
  const words = useWords()
  return (
    <Section title={words.say('crm.tags')} note={words.say('crm.tags-note', { day: formatDay(today, words) })}>
      <TopTagsCard />
    </Section>
  )
}
