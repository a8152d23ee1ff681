import type { ReactNode } from 'react'
import { type Axis, type AxisRule, binCountOf, fewestBins, mostBins } from '../../../../catalog/rfm/scheme.ts'
import type { Answer } from '../../../../contract/metrics.ts'
import { useMetricDescription, useProject } from '../../../api.ts'
import { binWords, prepareBins } from '../../../charts/prepare-bins.ts'
import { dash, formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { CutPointsField } from './CutPointsField.tsx'

const field = 'w-full min-w-0 min-h-[34px] rounded-lg border border-edge bg-card px-2.5 text-[13px] text-ink'

/** Where fixed cuts begin when an axis turns from parts to cuts: something that can be seen, then changed. */
const firstCuts: Readonly<Record<Axis, readonly number[]>> = {
  recency: [30, 90, 180, 365],
  frequency: [1, 2, 3, 5],
  monetary: [50, 100, 200, 500],
}

const Labelled = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is its child
  <label className="grid gap-1 text-xs text-soft">
    {label}
    {children}
  </label>
)

/** The sizes that the bins would have on the day of the page. */
function BinPreview({ axis, bins }: { axis: Axis; bins: Answer | undefined }) {
  const description = useMetricDescription('rfm-bins')
  const money = useProject()
  const words = useWords()
  const found = bins && prepareBins(description, bins.rows).axes.find((one) => one.axis === axis)
  if (!found) return null
  const greatest = Math.max(1, ...found.bins.map(({ customers }) => customers))
  return (
    <table className="w-full border-separate border-spacing-0 text-xs tabular-nums">
      <caption className="sr-only">{words.say('scheme.bins-preview', { axis: found.label })}</caption>
      <tbody>
        {found.bins.map((bin) => (
          <tr key={bin.score}>
            <th scope="row" className="w-8 text-left font-medium text-soft">
              {bin.score}
            </th>
            <td className="py-0.5 pr-2">{binWords(found.unit, bin, money, words) ?? dash}</td>
            <td aria-hidden className="w-1/4">
              <span
                className="block h-2 rounded-[3px] bg-brand/60"
                style={{ width: `${(100 * bin.customers) / greatest}%` }}
              />
            </td>
            <td className="w-14 text-right">{formatCount(bin.customers, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Props = { axis: Axis; rule: AxisRule; bins: Answer | undefined; onChange: (rule: AxisRule) => void }

function MethodField({ axis, rule, onChange }: Omit<Props, 'bins'>) {
  const { say } = useWords()
  const { currencyDigits } = useProject()
  const scale = axis === 'monetary' ? 10 ** currencyDigits : 1
  const { better } = rule
  const choose = (method: string) =>
    onChange(
      method === 'fixed'
        ? { method: 'fixed', cutPoints: firstCuts[axis].map((cut) => cut * scale), better }
        : {
            method: 'quantile',
            bins: binCountOf(rule),
            better,
            ...(method === 'beyond' ? { beyond: 1 } : {}),
          },
    )
  const method = rule.method === 'quantile' && rule.beyond !== undefined ? 'beyond' : rule.method
  return (
    <Labelled label={say('scheme.method')}>
      <select value={method} onChange={({ currentTarget }) => choose(currentTarget.value)} className={field}>
        <option value="quantile">{say('scheme.method.quantile')}</option>
        {(axis === 'frequency' || method === 'beyond') && <option value="beyond">{say('scheme.method.beyond')}</option>}
        <option value="fixed">{say('scheme.method.fixed')}</option>
      </select>
    </Labelled>
  )
}

/** How an axis is scored, and what that makes of the data. */
export function AxisFields({ axis, rule, bins, onChange }: Props) {
  const { say } = useWords()
  return (
    <fieldset className="card grid content-start gap-3">
      <legend className="float-left text-[13px] font-semibold">{say(`rfm.axis.${axis}`)}</legend>
      <div className="clear-both grid grid-cols-2 gap-2.5 *:min-w-0">
        <MethodField axis={axis} rule={rule} onChange={onChange} />
        {rule.method === 'quantile' ? (
          <Labelled label={say('scheme.bins')}>
            <select
              value={rule.bins}
              onChange={({ currentTarget }) => onChange({ ...rule, bins: Number(currentTarget.value) })}
              className={field}
            >
              {Array.from({ length: mostBins - fewestBins + 1 }, (_, index) => fewestBins + index).map((count) => (
                <option key={count}>{count}</option>
              ))}
            </select>
          </Labelled>
        ) : (
          <CutPointsField axis={axis} rule={rule} onChange={onChange} />
        )}
        <Labelled label={say('scheme.better')}>
          <select
            value={rule.better}
            onChange={({ currentTarget }) =>
              onChange({ ...rule, better: currentTarget.value === 'fewer' ? 'fewer' : 'more' })
            }
            className={field}
          >
            <option value="fewer">{say('scheme.better.fewer')}</option>
            <option value="more">{say('scheme.better.more')}</option>
          </select>
        </Labelled>
      </div>
      <BinPreview axis={axis} bins={bins} />
    </fieldset>
  )
}
