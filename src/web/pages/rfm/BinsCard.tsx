import type { AxisRule, Scheme } from '../../../catalog/rfm/scheme.ts'
import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { type BinAxis, type BinModel, binWords, prepareBins } from '../../charts/prepare-bins.ts'
import type { ScreenMetric } from '../../charts/use-screen-metric.ts'
import { dash, formatCount, formatDay, formatValue } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'

const height = 430

const ruleOf = ({ axes }: Scheme, axis: string): AxisRule | undefined =>
  Object.entries(axes).find(([name]) => name === axis)?.[1]

/** How an axis is cut: into equal parts of the spenders, or at fixed values. */
function RuleWords({ rule, unit }: { rule: AxisRule; unit: BinAxis['unit'] }) {
  const money = useProject()
  const words = useWords()
  if (rule.method === 'fixed') {
    const cuts = rule.cutPoints.map((cut) => formatValue(cut, unit, money, words, { short: unit === 'money' }))
    return words.say('rfm.rule.fixed', { cuts: words.list(cuts) })
  }
  return rule.beyond === undefined
    ? words.say('rfm.rule.quantile', { bins: rule.bins })
    : words.say('rfm.rule.beyond', {
        bins: rule.bins - 1,
        beyond: formatValue(rule.beyond, unit, money, words, { short: unit === 'money' }),
      })
}

type AxisProps = { axis: BinAxis; rule: AxisRule | undefined }

/** The bins of one axis, the best score first: where each begins and ends, and how many have it. */
function AxisBins({ axis: { axis, label, unit, bins }, rule }: AxisProps) {
  const money = useProject()
  const words = useWords()
  const letter = axis.slice(0, 1).toUpperCase()
  const greatest = Math.max(1, ...bins.map(({ customers }) => customers))
  return (
    <table className="w-full border-separate border-spacing-0 text-[12.5px] tabular-nums">
      <caption className="pb-1 text-left">
        <span className="font-semibold">{label}</span>{' '}
        <span className="text-xs text-faint">{rule && <RuleWords rule={rule} unit={unit} />}</span>
      </caption>
      <tbody>
        {bins.map((bin) => (
          <tr key={bin.score}>
            <th scope="row" className="w-9 py-[2.5px] text-left font-medium text-soft">
              {letter}
              {bin.score}
            </th>
            <td className="pr-2">{binWords(unit, bin, money, words) ?? dash}</td>
            <td aria-hidden className="w-[28%]">
              <span
                className="block h-2 rounded-[3px] bg-brand/60"
                style={{ width: `${(100 * bin.customers) / greatest}%` }}
              />
            </td>
            <td className="w-16 text-right">
              <PeopleLink people={bin.people}>{formatCount(bin.customers, words)}</PeopleLink>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const BinLists = ({ model, scheme }: { model: BinModel; scheme: Scheme | undefined }) => (
  <div className="grid gap-4">
    {model.axes.map((axis) => (
      <AxisBins key={axis.axis} axis={axis} rule={scheme && ruleOf(scheme, axis.axis)} />
    ))}
  </div>
)

/** The cut-points of the day and the sizes of the bins, beside the grid that they make. */
export function BinsCard({ asked }: { asked: ScreenMetric }) {
  const { description, answer } = asked
  const words = useWords()
  const { say } = words
  const model = answer && prepareBins(description, answer.rows)
  const view: View | undefined = model && {
    table: model.table,
    isEmpty: model.axes.every(({ bins }) => bins.every(({ customers }) => customers === 0)),
    picture: <BinLists model={model} scheme={answer.scheme} />,
  }
  return (
    <ChartCard
      card="rfm-bins"
      heading="h2"
      asked={asked}
      view={view}
      height={height}
      pictureWord={say('bins.picture')}
      foot={() => answer && <span>{say('cards.as-of', { day: formatDay(answer.period.to, words) })}</span>}
      emptyWords={say('bins.empty')}
    />
  )
}
