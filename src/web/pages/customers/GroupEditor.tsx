import { Plus } from 'lucide-react'
import { useWords } from '../../messages/language.ts'
import { ConditionEditor } from './ConditionEditor.tsx'
import { type Draft, type GroupDraft, newCondition, newGroup } from './filter-draft.ts'
import { RemovePart } from './RemovePart.tsx'

type Props = {
  group: GroupDraft
  /** How many groups it is in. */
  depth: number
  onChange: (group: GroupDraft) => void
  /** Makes a part of any depth into another, or takes it out. */
  onPart: (id: number, part: Draft | null) => void
}

const deepest = 6
const joins = ['all', 'any', 'not-all', 'not-any'] as const

/** All of several conditions, any of them, or not: each with its own fields, or a group again. */
export function GroupEditor({ group, depth, onChange, onPart }: Props) {
  const { say } = useWords()
  const join = `${group.isNot ? 'not-' : ''}${group.join}`
  const setJoin = (chosen: string) =>
    onChange({ ...group, isNot: chosen.startsWith('not-'), join: chosen.endsWith('any') ? 'any' : 'all' })
  const add = (part: Draft) => onChange({ ...group, members: [...group.members, part] })
  // The outermost group is the filter: what must not hold is in it.
  const offered = depth === 0 ? joins.slice(0, 2) : joins
  return (
    <fieldset className={depth === 0 ? 'min-w-0' : 'min-w-0 rounded-lg border border-line p-3'}>
      <legend className="sr-only">{say('filters.group')}</legend>
      <div className="flex items-center gap-2">
        <select
          aria-label={say('filters.join')}
          value={join}
          onChange={({ currentTarget }) => setJoin(currentTarget.value)}
          className="field font-medium"
        >
          {offered.map((option) => (
            <option key={option} value={option}>
              {say(`filters.join.${option}`)}
            </option>
          ))}
        </select>
        {depth > 0 && <RemovePart onRemove={() => onPart(group.id, null)} label={say('filters.remove-group')} />}
      </div>
      <ul className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-2 border-l-2 border-line pl-3">
        {group.members.map((member) => (
          <li key={member.id}>
            {'members' in member ? (
              <GroupEditor
                group={member}
                depth={depth + 1}
                onChange={(changed) => onPart(member.id, changed)}
                onPart={onPart}
              />
            ) : (
              <ConditionEditor condition={member} onChange={(changed) => onPart(member.id, changed)} />
            )}
          </li>
        ))}
        {group.members.length === 0 && <li className="text-[13px] text-soft">{say(`filters.empty.${group.join}`)}</li>}
        <li className="flex flex-wrap gap-2">
          <button type="button" className="button" onClick={() => add(newCondition('subscription'))}>
            <Plus aria-hidden size={14} />
            {say('filters.add-condition')}
          </button>
          {depth < deepest && (
            <button type="button" className="button" onClick={() => add(newGroup())}>
              <Plus aria-hidden size={14} />
              {say('filters.add-group')}
            </button>
          )}
        </li>
      </ul>
    </fieldset>
  )
}
