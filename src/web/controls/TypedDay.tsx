type Props = { label: string; value: string; onChange: (value: string) => void }

/** A day to type; empty while it is incomplete. */
export const TypedDay = ({ label, value, onChange }: Props) => (
  <label className="grid flex-1 gap-1 text-xs text-soft">
    {label}
    <input
      type="date"
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-[34px] rounded-lg border border-edge bg-card px-2.5 text-[13px] text-ink [&::-webkit-calendar-picker-indicator]:hidden"
    />
  </label>
)
