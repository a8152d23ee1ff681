import { Link } from '@tanstack/react-router'
import { BookmarkPlus } from 'lucide-react'
import { useState } from 'react'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { acrossPages } from '../../controls/screen-search.ts'
import { useWords } from '../../messages/language.ts'
import { useKeepAudience } from './audiences.ts'
import { NamePopover } from './NamePopover.tsx'

/** Keeps everyone whom the list's filter means, at any time, under a name; says so below the actions of the list. */
export function SaveAsAudience({ who }: { who: CustomerFilter }) {
  const { say } = useWords()
  const [kept, setKept] = useState<string | null>(null)
  const keep = useKeepAudience()
  return (
    <>
      <NamePopover
        title={say('audiences.save')}
        about={say('audiences.keep-about')}
        name=""
        action={say('audiences.keep')}
        onName={async (name) => setKept((await keep.mutateAsync({ name, who })).name)}
      >
        <BookmarkPlus aria-hidden size={15} />
        {say('audiences.save')}
      </NamePopover>
      <p role="status" className="order-last basis-full text-[13px] text-soft empty:hidden">
        {kept !== null && (
          <>
            {say('audiences.kept', { name: kept })}{' '}
            <Link
              to="/engagements"
              search={acrossPages}
              className="font-medium text-brand underline underline-offset-2"
            >
              {say('engagements.go')}
            </Link>
          </>
        )}
      </p>
    </>
  )
}
