import { useState } from 'react'
import type { TagCount } from '../../../server/contract.ts'
import { Segmented } from '../../controls/Segmented.tsx'
import { useWords } from '../../messages/language.ts'
import { EditOutcome } from './EditOutcome.tsx'
import { type EditForm, forms } from './edit-forms.tsx'
import { useTagEdit } from './tags.ts'

const kinds = ['add', 'end', 'rename', 'merge', 'remove'] as const
type Kind = (typeof kinds)[number]

/** Everything that can be done with a tag, one form at a time. */
export function TagEditor({ count, others }: { count: TagCount; others: readonly string[] }) {
  const { say } = useWords()
  const [kind, setKind] = useState<Kind>('add')
  const edit = useTagEdit()
  const Form: EditForm = forms[kind]
  const options = {
    add: say('tags.add'),
    end: say('tags.end'),
    rename: say('tags.rename'),
    merge: say('tags.merge'),
    remove: say('tags.remove'),
  }
  const choose = (next: Kind) => {
    edit.reset()
    setKind(next)
  }
  return (
    <div className="grid justify-items-start gap-3 rounded-lg bg-paper px-3.5 py-3">
      <Segmented label={say('tags.what', { tag: count.tag })} options={options} value={kind} onChange={choose} />
      <Form key={kind} count={count} others={others} isBusy={edit.isPending} onEdit={(wanted) => edit.mutate(wanted)} />
      <EditOutcome change={edit.data} error={edit.error} />
    </div>
  )
}
