import { useId } from 'react'
import type { Kept } from '../../../catalog/people/field.ts'
import { useProject } from '../../api.ts'
import { StoreSelect } from '../../controls/StoreSelect.tsx'
import { useWords } from '../../messages/language.ts'
import { type ConditionField, useConditionWords } from './condition-words.ts'
import type { ConditionDraft } from './filter-draft.ts'
import { useKeptNames } from './use-kept-names.ts'
import { useSuggestions } from './use-suggestions.ts'
import { WhenInput } from './WhenInput.tsx'

type Value = string | number | string[] | undefined
type Props = {
  condition: ConditionDraft
  field: ConditionField
  value: Value
  onChange: (value: Value) => void
}

function Choice({ condition: { kind }, field: { name, names = {}, isOptional }, value, onChange }: Props) {
  const { say } = useWords()
  const wordsOf = useConditionWords()
  const words = wordsOf(kind).names?.[name]
  return (
    <select
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : currentTarget.value)}
      className="field"
    >
      {isOptional && <option value="">{say('filters.any')}</option>}
      {Object.entries(names).map(([key, label]) => (
        <option key={key} value={key}>
          {words?.[key] ?? label}
        </option>
      ))}
    </select>
  )
}

/** Text of the shop's own, from a list where the shop has one. */
function Text({ condition, field, value = '', onChange }: Props) {
  const { say } = useWords()
  const list = useId()
  const suggestions = useSuggestions(condition, field.name)
  const set = (text: string) => onChange(text === '' ? undefined : text)
  if (suggestions?.isClosed) {
    const isListed = suggestions.options.some((option) => option.value === value)
    return (
      <select value={value} onChange={({ currentTarget }) => set(currentTarget.value)} className="field">
        <option value="">{say(field.isOptional ? 'filters.any' : 'filters.choose')}</option>
        {value !== '' && !isListed && <option value={value}>{value}</option>}
        {suggestions.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  return (
    <>
      <input
        value={value}
        maxLength={500}
        list={suggestions === undefined ? undefined : list}
        onChange={({ currentTarget }) => set(currentTarget.value)}
        className="field w-40"
      />
      {suggestions !== undefined && (
        <datalist id={list}>
          {suggestions.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  )
}

/** Any of the stores that there are. */
function Stores({ value, onChange }: Props) {
  const { stores } = useProject()
  return (
    <StoreSelect
      stores={stores.map(({ store }) => store)}
      value={Array.isArray(value) ? value : []}
      onChange={(chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
    />
  )
}

/** An audience or an engagement, by its name. */
function KeptChoice({ field: { input }, value, onChange }: Props) {
  const { say } = useWords()
  const what: Kept = input === 'audience' ? 'audience' : 'engagement'
  const names = useKeptNames([what])[what] ?? []
  const isListed = names.some(({ id }) => id === value)
  return (
    <select
      value={String(value ?? '')}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? undefined : Number(currentTarget.value))}
      className="field max-w-64"
    >
      <option value="">{say('filters.choose')}</option>
      {typeof value === 'number' && !isListed && <option value={value}>{say('filters.kept', { id: value })}</option>}
      {names.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

/** A whole number; money is typed in main units and kept in minor ones. */
function Figure({ field: { input }, value, onChange }: Props) {
  const { currencyDigits } = useProject()
  const scale = input === 'money' ? 10 ** currencyDigits : 1
  return (
    <input
      type="number"
      step={1 / scale}
      value={typeof value === 'number' ? value / scale : ''}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? undefined : Math.round(currentTarget.valueAsNumber * scale))
      }
      className="field w-28"
    />
  )
}

const inputs = {
  choice: Choice,
  text: Text,
  stores: Stores,
  whole: Figure,
  money: Figure,
  audience: KeptChoice,
  engagement: KeptChoice,
} as const

/** A field of a condition, by how a person gives it. */
export function FieldInput(props: Props) {
  const { condition, field, value, onChange } = props
  const { currency } = useProject()
  const wordsOf = useConditionWords()
  const words = wordsOf(condition.kind).fields[field.name] ?? field.label
  const label = field.input === 'money' && currency !== null ? `${words} (${currency})` : words
  if (field.input === 'asOf' || field.input === 'day') {
    const when = Array.isArray(value) ? undefined : value
    return <WhenInput label={label} isOpen={field.input === 'day'} value={when} onChange={onChange} />
  }
  const Input = inputs[field.input]
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control comes from the kind of field
    <label className="grid gap-1 text-xs text-soft">
      {label}
      <Input {...props} />
    </label>
  )
}
