import type { Behind } from '../../catalog/people/behind.ts'

/** What a colour stands for, beside the chart and in the saved picture. */
export type LegendEntry = {
  label: string
  /** As CSS: `var(--brand)`. */
  colour: string
  stroke?: 'solid' | 'pale' | 'dotted'
  /** The number that the colour stands for, and what it is in full: the newest of a line, the whole of a part. */
  number?: { value: string; label: string; people: Behind | undefined } | undefined
}
