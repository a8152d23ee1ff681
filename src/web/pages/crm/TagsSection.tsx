import { useProject } from '../../api.ts'
import { BandCard } from '../../cards/BandCard.tsx'
import { Section } from '../../cards/Section.tsx'
import { formatDay } from '../../format.ts'

/** The tags that most customers hold. */
export function TagsSection() {
  const { today } = useProject()
  return (
    <Section title="Tags" note={`on ${formatDay(today)}; the period does not change them`}>
      <BandCard
        id="top-tags"
        by="tag"
        as="bars"
        series={[{ measure: 'customers' }]}
        colours={{}}
        height={320}
        emptyWords="Nobody holds a tag today. Tags come in with customers, from a file."
      />
    </Section>
  )
}
