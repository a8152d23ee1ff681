/** What a colour stands for, beside the chart and in the saved picture. */
export type LegendEntry = {
  label: string
  /** As CSS: `var(--brand)`. */
  colour: string
  stroke?: 'solid' | 'pale' | 'dotted'
}
