import type { MoneyOf } from '../format.ts'
import { Chart } from './Chart.tsx'
import type { PanelsModel } from './prepare-panels.ts'

const height = 128

/** How tall panels are on a wide screen, so that loading keeps the layout. */
export const panelsHeight = (count: number): number => Math.ceil(count / 3) * (height + 32)

/** Small lines beside each other, on one scale, each under its name. */
export function LinePanels({ model, money }: { model: PanelsModel; money: MoneyOf }) {
  return (
    <div className="@container">
      <div className="grid gap-x-4 gap-y-3 @min-[560px]:grid-cols-2 @min-[900px]:grid-cols-3">
        {model.panels.map((panel) => (
          <figure key={panel.measure.name} className="min-w-0">
            <figcaption className="mb-1 truncate text-xs font-semibold" title={panel.measure.label}>
              {panel.measure.label}
            </figcaption>
            <Chart drawing={{ as: 'line', model: panel }} money={money} height={height} />
          </figure>
        ))}
      </div>
    </div>
  )
}
