import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../../messages/language.ts'
import { csvAddress, type ListAsked } from './customer-queries.ts'

type Props = {
  asked: ListAsked
  /** Further actions on everyone in the selection: each is a button that takes `asked.who`. */
  children?: ReactNode
}

/** What can be done with everyone whom the filter means, not only with those on the screen. */
export function ListActions({ asked, children }: Props) {
  const { say } = useWords()
  return (
    <>
      {children}
      <a href={csvAddress(asked)} download className="button" title={say('customers.csv-about')}>
        <Download aria-hidden size={15} />
        {say('customers.csv')}
      </a>
    </>
  )
}
