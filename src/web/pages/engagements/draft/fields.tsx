import { type InputHTMLAttributes, useState } from 'react'
import { useWords } from '../../../messages/language.ts'
import { Labelled } from './Labelled.tsx'

type TextProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string
  about?: string | undefined
  value: string
  onChange: (value: string) => void
  /** What is wrong with the text that the browser cannot know. */
  fault?: string | undefined
}

/** Makes a field invalid for a reason that the browser does not know by itself. */
export const faulty = (fault: string | undefined) => (field: { setCustomValidity: (fault: string) => void } | null) =>
  field?.setCustomValidity(fault ?? '')

/** Why what must be filled in is not: it holds spaces alone, which the browser takes for a text. */
export function useBlank(): (text: string) => string | undefined {
  const { say } = useWords()
  return (text) => (text !== '' && text.trim() === '' ? say('engagement.blank') : undefined)
}

/** A line of text. */
export function TextField({ label, about, value, onChange, fault, ...others }: TextProps) {
  const blank = useBlank()
  return (
    <Labelled label={label} about={about}>
      {({ id, describedBy }) => (
        <input
          {...others}
          ref={faulty(fault ?? (others.required ? blank(value) : undefined))}
          id={id}
          aria-describedby={describedBy}
          value={value}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          className="field w-full"
        />
      )}
    </Labelled>
  )
}

type NumberProps = {
  label: string
  about?: string | undefined
  min: number
  max: number
  value: number
  onChange: (value: number) => void
}

/** A whole number within bounds; what is none stands in the field, which says so, and does not change it. */
export function NumberField({ label, about, min, max, value, onChange }: NumberProps) {
  const [typed, setTyped] = useState({ text: String(value), as: value })
  return (
    <Labelled label={label} about={about}>
      {({ id, describedBy }) => (
        <input
          type="number"
          id={id}
          aria-describedby={describedBy}
          required
          min={min}
          max={max}
          step={1}
          value={typed.as === value ? typed.text : value}
          onChange={({ currentTarget: { value: text, valueAsNumber: number } }) => {
            const isMeant = Number.isInteger(number) && number >= min && number <= max
            setTyped({ text, as: isMeant ? number : value })
            if (isMeant) onChange(number)
          }}
          className="field w-28"
        />
      )}
    </Labelled>
  )
}

type SelectProps<Option extends string> = {
  label: string
  about?: string | undefined
  options: readonly (readonly [Option, string])[]
  value: Option
  onChange: (option: Option) => void
}

/** One of several; the machine's own list, which finds an entry by its letters. */
export const SelectField = <Option extends string>({ label, about, options, value, onChange }: SelectProps<Option>) => (
  <Labelled label={label} about={about}>
    {({ id, describedBy }) => (
      <select
        id={id}
        aria-describedby={describedBy}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find(([option]) => option === currentTarget.value)
          if (chosen !== undefined) onChange(chosen[0])
        }}
        className="field w-full"
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)
