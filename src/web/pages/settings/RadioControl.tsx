import type { Control } from './Setting.tsx'

type Props<Option extends string> = {
  control: Control<Option>
  options: readonly (readonly [Option, string])[]
}

/** A choice among a few, all of which are to be read. */
export const RadioControl = <Option extends string>({ control, options }: Props<Option>) => (
  <div
    role="radiogroup"
    aria-labelledby={control.labelledBy}
    aria-describedby={control.describedBy}
    className="grid justify-items-start gap-1.5"
  >
    {options.map(([option, words], index) => (
      <label key={option} className="flex min-h-6 items-center gap-2.5 text-[13px]">
        <input
          type="radio"
          id={index === 0 ? control.id : undefined}
          name={control.id}
          checked={control.value === option}
          onChange={() => control.onChange(option)}
          className="size-4 accent-brand"
        />
        {words}
      </label>
    ))}
  </div>
)
