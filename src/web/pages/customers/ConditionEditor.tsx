import { type ConditionKind, conditions } from '../../../catalog/people/conditions.ts'
import { useWords } from '../../messages/language.ts'
import { fieldsOf, useConditionWords } from './condition-words.ts'
import { FieldInput } from './FieldInput.tsx'
import { type ConditionDraft, isComplete, newCondition } from './filter-draft.ts'
import { RemovePart } from './RemovePart.tsx'

type Props = { condition: ConditionDraft; onChange: (condition: ConditionDraft | null) => void }

const isKind = (value: string): value is ConditionKind => Object.hasOwn(conditions, value)
const kinds = Object.keys(conditions).filter(isKind)

/** One condition: its kind, whether it must hold or must not, and the fields that the kind has. */
export function ConditionEditor({ condition, onChange }: Props) {
  const { say } = useWords()
  const wordsOf = useConditionWords()
  const { kind, isNot, fields } = condition
  const setKind = (chosen: string) => {
    if (isKind(chosen)) onChange({ ...newCondition(chosen), id: condition.id, isNot })
  }
  return (
    <fieldset className="flex min-w-0 flex-wrap items-end gap-2 rounded-lg bg-paper p-2.5">
      <legend className="sr-only">{wordsOf(kind).label}</legend>
      <select
        aria-label={say('filters.holds')}
        value={isNot ? 'not' : 'is'}
        onChange={({ currentTarget }) => onChange({ ...condition, isNot: currentTarget.value === 'not' })}
        className="field"
      >
        <option value="is">{say('filters.holds.is')}</option>
        <option value="not">{say('filters.holds.not')}</option>
      </select>
      <select
        aria-label={say('filters.kind')}
        value={kind}
        onChange={({ currentTarget }) => setKind(currentTarget.value)}
        className="field font-medium"
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {wordsOf(one).label}
          </option>
        ))}
      </select>
      {fieldsOf(kind).map((field) => (
        <FieldInput
          key={`${kind} ${field.name}`}
          condition={condition}
          field={field}
          value={fields[field.name]}
          onChange={(value) => onChange({ ...condition, fields: { ...fields, [field.name]: value } })}
        />
      ))}
      <RemovePart label={say('filters.remove', { part: wordsOf(kind).label })} onRemove={() => onChange(null)} />
      {!isComplete(condition) && <p className="basis-full text-xs text-soft">{say('filters.condition-incomplete')}</p>}
    </fieldset>
  )
}
