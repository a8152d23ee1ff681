type Entry = { label: string; colour: string; isPale?: boolean }

/** Which colour is what. */
export const Legend = ({ entries }: { entries: readonly Entry[] }) => (
  <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-soft">
    {entries.map(({ label, colour, isPale }) => (
      <li key={label} className="flex items-center gap-1.5">
        <i
          aria-hidden
          className={`size-2.25 rounded-[3px] ${isPale ? 'opacity-40' : ''}`}
          style={{ background: colour }}
        />
        {label}
      </li>
    ))}
  </ul>
)
