import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { formatCount } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'

type Props = {
  name: string
  customers: number
  /** Whose list it leads to. */
  who: CustomerFilter
}

/** How many people are under a name, and the way to exactly them. */
export function CountOfPeople({ name, customers, who }: Props) {
  const words = useWords()
  const figure = formatCount(customers, words)
  return (
    <PeopleLink
      people={{ who }}
      label={words.say('audiences.count-of', { name, figure, count: customers })}
      className="underline decoration-edge hover:decoration-current"
    >
      <strong className="text-base font-[650] tabular-nums">{figure}</strong>{' '}
      {words.say('audiences.customers', { count: customers })}
    </PeopleLink>
  )
}
