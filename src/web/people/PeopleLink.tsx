import type { MouseEvent, ReactNode } from 'react'
import type { Behind } from '../../catalog/people/behind.ts'
import { useWords } from '../messages/language.ts'
import { useGoToPeople } from './use-go-to-people.ts'
import { whoAddress } from './who-address.ts'

type Props = {
  people: Behind | undefined
  /** What the number is, for those who hear the link alone: "Subscribed: 1,234". */
  label?: string | undefined
  className?: string
  children: ReactNode
}

const hasOwnPlace = (event: MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0

/** A number that leads to the people in it; as it stands where nobody can be told. */
export function PeopleLink({ people, label, className = 'hover:underline', children }: Props) {
  const go = useGoToPeople()
  const { say } = useWords()
  if (people === undefined || 'nobody' in people) return children
  const { who } = people
  const follow = (event: MouseEvent) => {
    if (hasOwnPlace(event)) return // the browser opens it elsewhere
    event.preventDefault()
    go(who)
  }
  return (
    <a
      href={whoAddress(who)}
      onClick={follow}
      className={`underline-offset-2 ${className}`}
      {...(label === undefined ? {} : { 'aria-label': say('people.of', { number: label }) })}
    >
      {children}
    </a>
  )
}
