import { useWords } from '../messages/language.ts'
import { BandCard } from './BandCard.tsx'

/** The tags that most customers hold. */
export function TopTagsCard() {
  const { say } = useWords()
  return (
    <BandCard
      id="top-tags"
      by="tag"
      as="bars"
      series={[{ measure: 'customers' }]}
      colours={{}}
      height={320}
      emptyWords={say('crm.no-tags')}
    />
  )
}
