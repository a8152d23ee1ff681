import type { InputHTMLAttributes } from 'react'
import { Labelled } from './Labelled.tsx'

type TextProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'> & {
  label: string
  about?: string | undefined
  value: string
  onChange: (value: string) => void
}

/** A line of text. */
export const TextField = ({ label, about, value, onChange, ...others }: TextProps) => (
  <Labelled label={label} about={about}>
    {({ id, describedBy }) => (
      <input
        {...others}
        id={id}
        aria-describedby={describedBy}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        className="field w-full"
      />
    )}
  </Labelled>
)

type NumberProps = {
  label: string
  about?: string | undefined
  min: number
  max: number
  value: number
  onChange: (value: number) => void
}

/** A whole number within bounds; what is none does not change it. */
export const NumberField = ({ label, about, min, max, value, onChange }: NumberProps) => (
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
        value={value}
        onChange={({ currentTarget }) => {
          if (Number.isInteger(currentTarget.valueAsNumber)) onChange(currentTarget.valueAsNumber)
        }}
        className="field w-28"
      />
    )}
  </Labelled>
)

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
