type Props = { value: string | null; onChange: (currency: string | null) => void }

const currencies = Intl.supportedValuesOf('currency')

/** The currency of amounts that name none; asked only before the first import, which fixes it. */
export const CurrencySelect = ({ value, onChange }: Props) => (
  <label className="flex flex-wrap items-center justify-center gap-2 text-[13px] text-soft">
    Currency of the amounts
    <select
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      className="min-h-[34px] rounded-lg border border-edge bg-card px-2 text-ink"
    >
      <option value="">As the file says, else EUR</option>
      {currencies.map((currency) => (
        <option key={currency} value={currency}>
          {currency}
        </option>
      ))}
    </select>
  </label>
)
