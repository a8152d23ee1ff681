import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../../../messages/language.ts'
import { exportAddress } from './profile-queries.ts'

type Props = {
  customer: string
  /** Further actions on this person: erasing. */
  children: ReactNode
}

/** What can be done with all that is known of a person. */
export function ProfileActions({ customer, children }: Props) {
  const { say } = useWords()
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <a href={exportAddress(customer)} download className="button" title={say('profile.export-about')}>
        <Download aria-hidden size={15} />
        {say('profile.export')}
      </a>
      {children}
    </div>
  )
}
