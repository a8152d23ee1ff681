import type { MoneyOf } from '../format.ts'
import { BandBars } from './BandBars.tsx'
import { BandColumns } from './BandColumns.tsx'
import type { BandModel } from './prepare-bands.ts'
import type { LineModel } from './prepare-line.ts'
import { TimeLine } from './TimeLine.tsx'
import { useWidth } from './use-width.ts'

export type Drawing =
  | { as: 'line'; model: LineModel }
  | { as: 'columns'; model: BandModel; colourOf: (band: string) => string }
  | { as: 'bars'; model: BandModel; colours: readonly string[] }

type Props = { drawing: Drawing; money: MoneyOf; height: number }

function drawn({ drawing, money, height }: Props, width: number) {
  const size = { money, width, height }
  if (drawing.as === 'line') return <TimeLine model={drawing.model} {...size} />
  if (drawing.as === 'columns') return <BandColumns model={drawing.model} colourOf={drawing.colourOf} {...size} />
  return <BandBars model={drawing.model} colours={drawing.colours} {...size} />
}

/** Draws what was decided, as wide as its place; the only door to the drawing library. */
export function Chart(props: Props) {
  const [place, width] = useWidth()
  return (
    <div ref={place} className="min-w-0" style={{ height: props.height }}>
      {width > 0 && drawn(props, width)}
    </div>
  )
}
