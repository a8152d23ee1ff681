import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useRef } from 'react'

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
  // The list opens within the landmark of its control, where it is looked for.
  const place = useRef<HTMLDivElement>(null)
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
        <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
      </Select.Trigger>
      <div ref={place} className="absolute" />
      <Select.Portal container={place}>
        <Select.Positioner
          positionMethod="fixed"
          alignItemWithTrigger={false}
          sideOffset={6}
          align="start"
          collisionPadding={12}
          className="z-50"
        >
          <Select.Popup className="floating max-h-(--available-height) min-w-56 overflow-auto p-1">
            {ids.map((id) => (
              <Select.Item key={id} value={id} className="choice">
                <Select.ItemText>{options[id]}</Select.ItemText>
                <Select.ItemIndicator className="ml-auto text-brand">
                  <Check aria-hidden size={15} />
                </Select.ItemIndicator>
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
