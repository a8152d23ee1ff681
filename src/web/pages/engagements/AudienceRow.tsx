import { Link } from '@tanstack/react-router'
import { Download, Pencil, Send } from 'lucide-react'
import { customerColumnNames } from '../../../catalog/people/customer-columns.ts'
import type { CustomerFilter } from '../../../catalog/people/filter.ts'
import { sentenceOf } from '../../../catalog/people/sentence.ts'
import type { ListedAudience } from '../../../contract/audiences.ts'
import { acrossPages } from '../../controls/screen-search.ts'
import { formatInstant } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { csvAddress } from '../customers/customer-queries.ts'
import { useTongue } from '../customers/use-tongue.ts'
import { useRenameAudience } from './audiences.ts'
import { CountOfPeople } from './CountOfPeople.tsx'
import { NamePopover } from './NamePopover.tsx'
import { RemoveAudience } from './RemoveAudience.tsx'
import { SizeLine } from './SizeLine.tsx'

type Props = { audience: ListedAudience; onRemoved: (name: string) => void }

/** Whom the list shows: of a fixed list its people, of a living audience those of its filter, which can be changed there. */
const peopleOf = ({ id, who, isFixed }: ListedAudience): CustomerFilter =>
  isFixed ? { kind: 'audience', audience: id } : who

function Actions({ audience, onRemoved }: Props) {
  const { say } = useWords()
  const { id, name } = audience
  const who = peopleOf(audience)
  const rename = useRenameAudience(id)
  return (
    <div className="flex flex-wrap gap-2 lg:justify-end">
      <Link
        to="/engagements/new"
        search={(before) => ({ ...acrossPages(before), audience: id })}
        className="button"
        aria-label={say('audiences.engage-one', { name })}
      >
        <Send aria-hidden size={14} />
        {say('audiences.engage')}
      </Link>
      <a
        href={csvAddress({ who, sort: '-revenue', columns: customerColumnNames, asOf: undefined })}
        download
        className="button"
        aria-label={say('audiences.csv-one', { name })}
      >
        <Download aria-hidden size={14} />
        {say('customers.csv')}
      </a>
      <NamePopover
        title={say('audiences.rename-one', { name })}
        name={name}
        action={say('audiences.rename')}
        onName={rename.mutateAsync}
      >
        <Pencil aria-hidden size={14} />
        {say('audiences.rename')}
      </NamePopover>
      <RemoveAudience audience={audience} onRemoved={() => onRemoved(name)} />
    </div>
  )
}

/** An audience: who is in it, in words and as people, how it grew, and what can be done with it. */
export function AudienceRow({ audience, onRemoved }: Props) {
  const words = useWords()
  const sentence = sentenceOf(audience.who, useTongue(audience.who))
  const { id, name, isFixed, madeAt } = audience
  return (
    <li className="grid grid-cols-[minmax(0,1fr)] items-center gap-x-5 gap-y-2.5 border-t border-line py-3.5 first:border-t-0 first:pt-0 last:pb-0 lg:col-span-4 lg:grid-cols-subgrid">
      <div>
        <h3 className="break-words">{name}</h3>
        <p className="mt-0.5 text-[13px] break-words text-soft">
          {isFixed ? words.say('audiences.fixed', { day: formatInstant(madeAt, words), sentence }) : sentence}
        </p>
      </div>
      <p className="text-[13px] lg:text-right">
        <CountOfPeople name={name} customers={audience.customers} who={peopleOf(audience)} />
      </p>
      <div className="max-w-80 empty:hidden lg:max-w-40 lg:empty:block">{!isFixed && <SizeLine id={id} />}</div>
      <Actions audience={audience} onRemoved={onRemoved} />
    </li>
  )
}
