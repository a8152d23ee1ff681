import { Link } from '@tanstack/react-router'
import { BookmarkPlus } from 'lucide-react'
import { useId, useState } from 'react'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { acrossPages } from '../../controls/screen-search.ts'
import { useWords } from '../../messages/language.ts'
import { useKeepAudience } from './audiences.ts'
import { NamePopover } from './NamePopover.tsx'

const kinds = ['alive', 'fixed'] as const
type Kind = (typeof kinds)[number]

/** Whether an audience is of everyone who comes to meet the conditions, or of those who meet them now. */
function KindChoice({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  const { say } = useWords()
  const name = useId()
  return (
    <fieldset className="grid gap-1.5">
      <legend className="sr-only">{say('audiences.kind')}</legend>
      {kinds.map((one) => (
        <label key={one} className="flex items-start gap-2.5">
          <input
            type="radio"
            name={name}
            checked={kind === one}
            onChange={() => onChange(one)}
            className="mt-0.5 size-4 shrink-0 accent-brand"
          />
          {say(`audiences.kind.${one}`)}
        </label>
      ))}
    </fieldset>
  )
}

/** Keeps everyone whom the list's filter means, at any time or now, under a name; says so below the actions of the list. */
export function SaveAsAudience({ who }: { who: CustomerFilter }) {
  const { say } = useWords()
  const [kind, setKind] = useState<Kind>('alive')
  const [kept, setKept] = useState<string | null>(null)
  const keep = useKeepAudience()
  return (
    <>
      <NamePopover
        title={say('audiences.save')}
        name=""
        action={say('audiences.keep')}
        choice={<KindChoice kind={kind} onChange={setKind} />}
        onName={async (name) => setKept((await keep.mutateAsync({ name, who, isFixed: kind === 'fixed' })).name)}
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
