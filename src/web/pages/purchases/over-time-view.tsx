import type { Answer } from '../../../contract/metrics.ts'
import { Chart } from '../../charts/Chart.tsx'
import type { View } from '../../charts/ChartCard.tsx'
import { LinePanels } from '../../charts/LinePanels.tsx'
import { lineLegend, linesLegend } from '../../charts/line-legend.ts'
import type { Described } from '../../charts/narrow.ts'
import { isLineEmpty, prepareLine } from '../../charts/prepare-line.ts'
import { areLinesEmpty, prepareLines } from '../../charts/prepare-lines.ts'
import { arePanelsEmpty, preparePanels } from '../../charts/prepare-panels.ts'
import { columnOf } from '../../charts/table.ts'
import type { MoneyOf } from '../../format.ts'
import type { Words } from '../../messages/words.ts'
import { inParts, type OverTime } from './over-time.ts'

type Around = { money: MoneyOf; words: Words; height: number }

const brand = 'var(--brand)'
const dotted = 'charts.not-a-whole'
const colours: Readonly<Record<string, string>> = {
  web: 'var(--web)',
  store: 'var(--store)',
  new: 'var(--segment-new-customers)',
  returning: brand,
}

/** The number as a whole, with the comparison pale behind it. */
function wholeView({ asked, measure }: OverTime, { rows, period }: Answer, { money, words, height }: Around): View {
  const { description, compared } = asked
  const model = prepareLine({ description, rows, period, measure, comparison: compared }, words)
  return {
    table: model.table,
    isEmpty: isLineEmpty(model),
    picture: <Chart drawing={{ as: 'line', model }} money={money} height={height} />,
    legend: lineLegend(model, { colour: brand, compared }, { money, words, dotted }),
  }
}

const partsOf = ({ description }: Described): string[] =>
  description.columns.map(({ name }) => name).filter((name) => name !== 'bucket')

/** Few parts as lines on one axis. */
function linesView(parts: Described, { period }: Answer, { money, words, height }: Around): View {
  const model = prepareLines({ ...parts, period, series: partsOf(parts), isOfDays: true }, words)
  const drawn = model.series.map(({ name }) => colours[name] ?? brand)
  return {
    table: model.table,
    isEmpty: areLinesEmpty(model),
    picture: <Chart drawing={{ as: 'lines', model, colours: drawn }} money={money} height={height} />,
    legend: linesLegend(model, drawn, { money, words, dotted }),
  }
}

/** Many parts in panels on one scale: a dozen lines over each other say nothing. */
function panelsView(parts: Described, { period }: Answer, { money, words }: Around): View {
  const model = preparePanels({ ...parts, period }, partsOf(parts), words)
  return {
    table: model.table ?? { columns: parts.description.columns, rows: [] },
    isEmpty: arePanelsEmpty(model),
    picture: <LinePanels model={model} money={money} />,
    legend: model.hasPartial
      ? [{ label: words.say(dotted, { grain: period.grain }), colour: brand, stroke: 'dotted' }]
      : [],
  }
}

/** What the card shows of an answer. */
export function overTimeView(overTime: OverTime, answer: Answer, around: Around): View {
  const { asked, split, measure } = overTime
  if (split === 'whole') return wholeView(overTime, answer, around)
  const parts = inParts({ description: asked.description, rows: answer.rows }, split, measure)
  const view = split === 'store' ? panelsView(parts, answer, around) : linesView(parts, answer, around)
  return { ...view, part: columnOf(asked.description, measure).label }
}
