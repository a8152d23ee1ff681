import type { Control } from './Setting.tsx'

type Props = {
  control: Control<string | null>
  /** The words for no choice; left out where there must be one. */
  noneWords?: string
  options: readonly (readonly [string, string])[]
}

const none = ''

/** A choice among many. The machine's own list, which finds an entry by its letters. */
export const SelectControl = ({ control, noneWords, options }: Props) => (
  <select
    id={control.id}
    aria-describedby={control.describedBy}
    value={control.value ?? none}
    onChange={({ currentTarget }) => control.onChange(currentTarget.value === none ? null : currentTarget.value)}
    className="min-h-[34px] w-full rounded-lg border border-edge bg-card px-2 text-[13px] disabled:text-soft"
  >
    {noneWords !== undefined && <option value={none}>{noneWords}</option>}
    {options.map(([value, words]) => (
      <option key={value} value={value}>
        {words}
      </option>
    ))}
  </select>
)
