type Props = {
  label: string
  /** The words for no choice. */
  anyWords: string
  options: Readonly<Record<string, string>>
  value: string | null
  onChange: (value: string | null) => void
}

/** A choice among many, or none, behind its label. The machine's own list, which finds an entry by its letters. */
export const LabelledSelect = ({ label, anyWords, options, value, onChange }: Props) => (
  <label className="contents">
    <span className="text-[13px] text-soft sm:text-right">{label}</span>
    <select
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      className="min-h-[34px] rounded-lg border border-edge bg-card px-2 text-[13px]"
    >
      <option value="">{anyWords}</option>
      {Object.entries(options).map(([id, words]) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </select>
  </label>
)
