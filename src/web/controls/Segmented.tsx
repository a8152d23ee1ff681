import { Toggle } from '@base-ui/react/toggle'
import { ToggleGroup } from '@base-ui/react/toggle-group'

type Props<Option extends string> = {
  /** What is chosen here, for those who do not see it: "Show as", "Bucket". */
  label: string
  options: Readonly<Record<Option, string>>
  value: Option
  onChange: (option: Option) => void
}

/** A row of choices of which exactly one holds: chart or table, day or week. */
export function Segmented<Option extends string>({ label, options, value, onChange }: Props<Option>) {
  const ids = Object.keys(options).filter((id): id is Option => id in options)
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([chosen]) => {
        const option = ids.find((id) => id === chosen)
        if (option !== undefined) onChange(option)
      }}
      className="segmented inline-flex max-w-full flex-wrap gap-0.5 rounded-lg border border-line p-0.5"
    >
      {ids.map((id) => (
        <Toggle
          key={id}
          value={id}
          className="min-h-6 rounded-md px-2.5 whitespace-nowrap py-0.5 text-xs text-soft hover:text-ink data-pressed:bg-brand-soft data-pressed:font-semibold data-pressed:text-brand"
        >
          {options[id]}
        </Toggle>
      ))}
    </ToggleGroup>
  )
}
