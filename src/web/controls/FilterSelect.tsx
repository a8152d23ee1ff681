import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'

type Props<Option extends string> = {
  /** What is chosen here, for those who do not see it: "Consent". */
  label: string
  /** The words for no filter: "Any consent". */
  anyWords: string
  options: readonly Option[]
  wordsOf: (option: Option) => string
  value: Option | undefined
  onChange: (option: Option | undefined) => void
}

const any = ''

/** A filter of one value among few, or of none. */
export function FilterSelect<Option extends string>({
  label,
  anyWords,
  options,
  wordsOf,
  value,
  onChange,
}: Props<Option>) {
  const items = { [any]: anyWords, ...Object.fromEntries(options.map((option) => [option, wordsOf(option)])) }
  return (
    <Select.Root
      value={value ?? any}
      onValueChange={(chosen) => onChange(options.find((id) => id === chosen))}
      items={items}
    >
      <Select.Trigger
        aria-label={label}
        className={`button min-w-0 ${value === undefined ? '' : '!border-brand !bg-brand-soft !text-brand'}`}
      >
        <Select.Value className="truncate" />
        <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          alignItemWithTrigger={false}
          sideOffset={6}
          align="start"
          collisionPadding={12}
          className="z-50"
        >
          <Select.Popup className="floating max-h-(--available-height) min-w-56 overflow-auto p-1">
            {Object.entries(items).map(([id, words]) => (
              <Select.Item key={id} value={id} className="choice">
                <Select.ItemText>{words}</Select.ItemText>
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
