import { ChoiceSelect } from './ChoiceSelect.tsx'

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
export function FilterSelect<Option extends string>(props: Props<Option>) {
  const { label, anyWords, options, wordsOf, value, onChange } = props
  return (
    <ChoiceSelect<string>
      label={label}
      options={{ [any]: anyWords, ...Object.fromEntries(options.map((option) => [option, wordsOf(option)])) }}
      value={value ?? any}
      onChange={(chosen) => onChange(options.find((id) => id === chosen))}
      isMarked={value !== undefined}
    />
  )
}
