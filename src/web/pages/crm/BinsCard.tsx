import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { type BinModel, binWords, prepareBins } from '../../charts/prepare-bins.ts'
import { useScreenMetric } from '../../charts/use-screen-metric.ts'
import { dash, formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'

const height = 172

/** The bins of each axis in one line, the best score first. */
function BinTable({ model, label }: { model: BinModel; label: string }) {
  const money = useProject()
  const words = useWords()
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
                {words.say('bins.score', { score })}
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
                  <span className="block">{binWords(unit, bin, money, words) ?? dash}</span>
                  <span className="block text-xs text-faint">
                    <PeopleLink people={bin.people}>{words.say('bins.spenders', { count: bin.customers })}</PeopleLink>
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
  const words = useWords()
  const { say } = words
  const model = answer && prepareBins(description, answer.rows)
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: model.axes.every(({ bins }) => bins.every(({ customers }) => customers === 0)),
    picture: <BinTable model={model} label={say('bins.by-score', { title: description.label })} />,
  }
  return (
    <ChartCard
      card="rfm-bins"
      asked={asked}
      view={view}
      height={height}
      pictureWord={say('bins.picture')}
      foot={() => answer && <span>{say('cards.as-of', { day: formatDay(answer.period.to, words) })}</span>}
      emptyWords={say('bins.empty')}
    />
  )
}
