import { sparkPath } from './spark-path.ts'

/** The small line of a card's history, from zero; its figures are in the chart below. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const path = sparkPath(values, 120, 32)
  if (path === '') return null
  return (
    <svg aria-hidden viewBox="-1 -2 122 36" preserveAspectRatio="none" className="h-7 w-full overflow-visible">
      <path
        d={path}
        fill="none"
        stroke="var(--brand)"
        strokeWidth={1.5}
        strokeLinejoin="round"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
