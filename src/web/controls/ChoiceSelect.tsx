import { Select } from '@base-ui/react/select'
import { Choice, OpenMark, SelectList } from './SelectList.tsx'

type Props<Option extends string> = {
  /** What is chosen here, for those who do not see it: "Consent". */
  label: string
  /** Words by what can be chosen, in their order. */
  options: Readonly<Record<Option, string>>
  value: Option
  onChange: (option: Option) => void
  /** Something out of the ordinary is chosen. */
  isMarked?: boolean
  className?: string
}

/** One among several, of which the chosen one alone is seen. */
export function ChoiceSelect<Option extends string>({
  label,
  options,
  value,
  onChange,
  isMarked = false,
  className = '',
}: Props<Option>) {
  const ids = Object.keys(options).filter((id): id is Option => id in options)
  return (
    <Select.Root
      value={value}
      onValueChange={(chosen) => {
        if (chosen !== null) onChange(chosen)
      }}
      items={options}
    >
      <Select.Trigger
        aria-label={label}
        className={`button min-w-0 ${isMarked ? '!border-brand !bg-brand-soft !text-brand' : ''} ${className}`}
      >
        <Select.Value className="truncate" />
        <OpenMark />
      </Select.Trigger>
      <SelectList>
        {ids.map((id) => (
          <Choice key={id} value={id}>
            <Select.ItemText>{options[id]}</Select.ItemText>
          </Choice>
        ))}
      </SelectList>
    </Select.Root>
  )
}
