import { PeopleLink } from '../people/PeopleLink.tsx'
import type { LegendEntry } from './legend-entry.ts'

const dots = (colour: string) => `radial-gradient(circle at 1.5px 50%, ${colour} 1.5px, transparent 2px) 0 0 / 5px 100%`

function Swatch({ colour, stroke = 'solid' }: LegendEntry) {
  if (stroke === 'dotted') return <i aria-hidden className="h-1 w-3.5" style={{ background: dots(colour) }} />
  return (
    <i
      aria-hidden
      className={`size-2.25 rounded-[3px] ${stroke === 'pale' ? 'opacity-40' : ''}`}
      style={{ background: colour }}
    />
  )
}

/** Which colour is what. */
export const Legend = ({ entries }: { entries: readonly LegendEntry[] }) => (
  <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-xs text-soft">
    {entries.map((entry) => (
      <li key={entry.label} className="flex items-center gap-1.5">
        {entry.number === undefined ? (
          <>
            <Swatch {...entry} />
            {entry.label}
          </>
        ) : (
          <PeopleLink
            people={entry.number.people}
            label={entry.number.label}
            className="flex min-h-6 items-center gap-1.5 hover:text-ink hover:underline"
          >
            <Swatch {...entry} />
            {entry.label} <span className="font-semibold text-ink tabular-nums">{entry.number.value}</span>
          </PeopleLink>
        )}
      </li>
    ))}
  </ul>
)
