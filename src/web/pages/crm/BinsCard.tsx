import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { type BinModel, binWords, prepareBins } from '../../charts/prepare-bins.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { dash, formatCount, formatDay } from '../../format.ts'

const height = 172

/** The bins of each axis in one line, the best score first. */
function BinTable({ model, label }: { model: BinModel; label: string }) {
  const money = useProject()
  const scores = model.axes[0]?.bins.map(({ score }) => score) ?? []
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto"
    >
      <table className="w-full min-w-[680px] table-fixed border-separate border-spacing-0 text-[13px] tabular-nums">
        <thead>
          <tr className="text-xs text-soft">
            <td className="sticky left-0 w-24 border-b border-line bg-card" />
            {scores.map((score) => (
              <th key={score} scope="col" className="border-b border-line pb-1.5 text-left font-medium">
                Score {score}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.axes.map(({ axis, label: name, unit, bins }) => (
            <tr key={axis} className="group">
              <th
                scope="row"
                className="sticky left-0 border-b border-line bg-card py-2 text-left align-top font-semibold group-last:border-b-0"
              >
                {name}
              </th>
              {bins.map((bin) => (
                <td key={bin.score} className="border-b border-line py-2 pr-2 align-top group-last:border-b-0">
                  <span className="block">{binWords(unit, bin, money) ?? dash}</span>
                  <span className="block text-xs text-faint">
                    {formatCount(bin.customers)} {model.customersLabel.toLowerCase()}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Where the scores begin and end on this day, and how many have each. */
export function BinsCard() {
  const asked = useScreenMetric('rfm-bins', { isCompared: false })
  const { description, answer } = asked
  const model = answer && prepareBins(description, answer.rows)
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: model.axes.every(({ bins }) => bins.every(({ customers }) => customers === 0)),
    picture: <BinTable model={model} label={`${description.label} by score`} />,
  }
  return (
    <ChartCard
      card="rfm-bins"
      asked={asked}
      view={view}
      height={height}
      pictureWord="Bins"
      foot={() => answer && <span>As of {formatDay(answer.period.to)}</span>}
      emptyWords="There are bins as soon as somebody has bought."
    />
  )
}
