import type { MoneyOf } from '../format.ts'
import { ChartPeople } from '../people/ChartPeople.tsx'
import { BandBars } from './BandBars.tsx'
import { BandColumns } from './BandColumns.tsx'
import type { BandModel } from './prepare-bands.ts'
import type { LineModel } from './prepare-line.ts'
import type { LinesModel } from './prepare-lines.ts'
import type { StackModel } from './prepare-stacks.ts'
import { StackColumns } from './StackColumns.tsx'
import { TimeColumns } from './TimeColumns.tsx'
import { TimeLine } from './TimeLine.tsx'
import { TimeLines } from './TimeLines.tsx'
import { useWidth } from './use-width.ts'

export type Drawing =
  | { as: 'line'; model: LineModel }
  | { as: 'lines'; model: LinesModel; colours: readonly string[] }
  | { as: 'time-columns'; model: LineModel; colour: string }
  | { as: 'columns'; model: BandModel; colourOf: (band: string) => string }
  | { as: 'stacks'; model: StackModel; colours: readonly string[] }
  | { as: 'bars'; model: BandModel; colourOf: (band: string, series: number) => string }

type Props = { drawing: Drawing; money: MoneyOf; height: number }
type Size = { money: MoneyOf; width: number; height: number }

function drawn(drawing: Drawing, size: Size) {
  switch (drawing.as) {
    case 'line':
      return <TimeLine model={drawing.model} {...size} />
    case 'lines':
      return <TimeLines model={drawing.model} colours={drawing.colours} {...size} />
    case 'time-columns':
      return <TimeColumns model={drawing.model} colour={drawing.colour} {...size} />
    case 'columns':
      return <BandColumns model={drawing.model} colourOf={drawing.colourOf} {...size} />
    case 'stacks':
      return <StackColumns model={drawing.model} colours={drawing.colours} {...size} />
    case 'bars':
      return <BandBars model={drawing.model} colourOf={drawing.colourOf} {...size} />
  }
}

/** Draws what was decided, as wide as its place; the only door to the drawing library. */
export function Chart({ drawing, money, height }: Props) {
  const [place, width] = useWidth()
  return (
    <div ref={place} className="chart-place min-w-0" style={{ height }}>
      {width > 0 && <ChartPeople>{drawn(drawing, { money, width, height })}</ChartPeople>}
    </div>
  )
}
