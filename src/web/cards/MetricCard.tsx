import { useProject } from '../api.ts'
import { figure } from '../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../charts/use-screen-metric.ts'
import { dash, formatValue } from '../format.ts'
import { ChangeMark } from './ChangeMark.tsx'
import { FigureCard } from './FigureCard.tsx'
import { Sparkline } from './Sparkline.tsx'

type Props = {
  id: string
  /** The number's history, bucket by bucket. */
  history?: readonly (number | null)[] | undefined
  className?: string
}

/** A metric of one number: its value, and how it moved against the comparison. */
export function MetricCard({ id, history, className = '' }: Props) {
  const asked = useScreenMetric(id)
  const { description } = asked
  return <ColumnCard asked={asked} column="value" label={description.label} className={className} history={history} />
}

type ColumnProps = {
  asked: ScreenMetric
  column: string
  label: string
  className?: string
  history?: readonly (number | null)[] | undefined
  /** The word for what is counted, right after the value. */
  word?: string
}

/** One column of an answer of one row, as a card. */
export function ColumnCard({ asked, column, label, className = '', history, word }: ColumnProps) {
  const { description, answer, compared, error, isStale } = asked
  const money = useProject()
  if (error) return <FailedCard {...{ asked, label, className }} />
  const { unit } = description.columns.find(({ name }) => name === column) ?? description
  const row = answer?.rows[0]
  const now = figure(row, column)
  const before = figure(compared?.rows[0], column)
  const share = column === 'value' ? figure(row, 'share') : null
  return (
    <FigureCard
      label={label}
      description={description}
      className={className}
      isStale={isStale}
      value={answer ? formatValue(now, unit, money) : null}
      word={now === null ? undefined : word}
      spark={history && <Sparkline values={history} />}
    >
      {share !== null && <span>{formatValue(share, 'percent', money)}</span>}
      {asked.isWithoutEarlier && <span>no earlier data</span>}
      <ChangeMark now={now} before={before} better={description.better} />
      {compared && before !== null && (
        <span className="truncate" title={compared.words}>
          <span className="sr-only">before: </span>
          {formatValue(before, unit, money)}
        </span>
      )}
    </FigureCard>
  )
}

/** Why there is no number, in the place of the number. */
const FailedCard = ({ asked: { description, error, retry }, label, className = '' }: Omit<ColumnProps, 'column'>) => (
  <FigureCard label={label} description={description} className={className} value={dash}>
    <span role="alert" className="text-down">
      {label} could not be loaded. {error?.message}
    </span>
    <button type="button" onClick={retry} className="min-h-6 font-medium text-ink underline underline-offset-2">
      Try again
    </button>
  </FigureCard>
)
