import { useProject } from '../../api.ts'
import { useWords } from '../../messages/language.ts'

type Value = string | number | undefined
type Props = {
  label: string
  /** Left out, it bounds nothing; else it is today. */
  isOpen: boolean
  value: Value
  onChange: (value: Value) => void
}

const usualAgo = 30

const formOf = (value: Value, isOpen: boolean): 'open' | 'today' | 'ago' | 'day' => {
  if (value === undefined) return isOpen ? 'open' : 'today'
  if (typeof value === 'string') return 'day'
  return value === 0 ? 'today' : 'ago'
}

/** A day: one of the calendar, or so many days before today, which moves with it; or none where that may be. */
export function WhenInput({ label, isOpen, value, onChange }: Props) {
  const { say } = useWords()
  const { today } = useProject()
  const form = formOf(value, isOpen)
  const choose = (chosen: string) => {
    if (chosen === 'day') onChange(today)
    else if (chosen === 'ago') onChange(-usualAgo)
    else onChange(chosen === 'today' && isOpen ? 0 : undefined)
  }
  const forms = isOpen ? (['open', 'today', 'ago', 'day'] as const) : (['today', 'ago', 'day'] as const)
  return (
    <div className="grid gap-1 text-xs text-soft">
      <span aria-hidden>{label}</span>
      <span className="flex gap-1.5">
        <select
          aria-label={label}
          value={form}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          className="field"
        >
          {forms.map((one) => (
            <option key={one} value={one}>
              {say(`filters.when.${one}`)}
            </option>
          ))}
        </select>
        {form === 'ago' && (
          <input
            type="number"
            aria-label={say('filters.when-days', { label })}
            min={1}
            max={36_500}
            value={-Number(value)}
            onChange={({ currentTarget }) => onChange(-Math.max(1, Math.round(currentTarget.valueAsNumber || 1)))}
            className="field w-20"
          />
        )}
        {form === 'day' && (
          <input
            type="date"
            aria-label={say('filters.when-day', { label })}
            value={value}
            max={today}
            onChange={({ currentTarget }) => {
              if (currentTarget.value !== '') onChange(currentTarget.value)
            }}
            className="field"
          />
        )}
      </span>
    </div>
  )
}
