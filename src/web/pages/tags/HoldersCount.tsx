import type { Day } from '../../../sql/day.ts'
import { formatCount, formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'

type Props = { tag: string; day: Day; customers: number }

/** How many hold a tag on a day, and the way to exactly them. */
export function HoldersCount({ tag, day, customers }: Props) {
  const words = useWords()
  const figure = formatCount(customers, words)
  return (
    <PeopleLink
      people={{ who: { kind: 'tag', tag, asOf: day } }}
      label={words.say('tags.holders', { tag, day: formatDay(day, words), figure })}
    >
      {figure}
    </PeopleLink>
  )
}
