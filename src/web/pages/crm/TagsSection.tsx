import { useProject } from '../../api.ts'
import { BandCard } from '../../cards/BandCard.tsx'
import { Section } from '../../cards/Section.tsx'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'

/** The tags that most customers hold. */
export function TagsSection() {
  const { today } = useProject()
  const words = useWords()
  return (
    <Section title={words.say('crm.tags')} note={words.say('crm.tags-note', { day: formatDay(today, words) })}>
      <BandCard
        id="top-tags"
        by="tag"
        as="bars"
        series={[{ measure: 'customers' }]}
        colours={{}}
        height={320}
        emptyWords={words.say('crm.no-tags')}
      />
    </Section>
  )
}
