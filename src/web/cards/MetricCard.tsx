import type { ReactNode } from 'react'
import type { Unit } from '../../catalog/column.ts'
import type { AnswerRow } from '../../catalog/metric.ts'
import type { Behind } from '../../catalog/people/behind.ts'
import type { RulesInForce } from '../../contract/rules.ts'
import { useProject } from '../api.ts'
import { RuleNotes } from '../charts/RuleNotes.tsx'
import { figure } from '../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../charts/use-screen-metric.ts'
import { dash, formatDifference, formatValue } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { PeopleLink } from '../people/PeopleLink.tsx'
import { behindOf } from '../people/telling.ts'
import { ChangeMark } from './ChangeMark.tsx'
import { FigureCard } from './FigureCard.tsx'
import { Sparkline } from './Sparkline.tsx'

type Props = {
  id: string
  /** The number's history, bucket by bucket. */
  history?: readonly (number | null)[] | undefined
  /** What stands first in the line under the number. */
  aside?: ReactNode
  className?: string
}

/** A metric of one number: its value, and how it moved against the comparison. */
export function MetricCard({ id, ...rest }: Props) {
  const asked = useScreenMetric(id)
  return <ColumnCard asked={asked} column="value" label={asked.description.label} rules={rulesOf(asked)} {...rest} />
}

/** That today is pinned stands once at the top of the page. */
const rulesOf = ({ answer }: ScreenMetric): RulesInForce | undefined => {
  if (answer === undefined) return undefined
  const { today: _, ...rules } = answer.rules
  return rules
}

type ColumnProps = Omit<Props, 'id'> & {
  /** The project's rules that shape this number. */
  rules?: RulesInForce | undefined
  asked: ScreenMetric
  column: string
  label: string
  /** Which row of an answer is meant; the first by itself. */
  pick?: (rows: readonly AnswerRow[]) => AnswerRow | undefined
  /** The word for what is counted, right after the value. */
  word?: string
}

type Figures = {
  unit: Unit
  now: number | null
  before: number | null
  share: number | null
  people: Behind | undefined
  peopleBefore: Behind | undefined
}

const first = (rows: readonly AnswerRow[]): AnswerRow | undefined => rows[0]
/** Columns whose share of the whole stands beside them. */
const shared = ['value', 'customers']

function figuresOf({ asked, column, pick = first }: ColumnProps): Figures {
  const { description, answer, compared } = asked
  const row = pick(answer?.rows ?? [])
  const earlier = pick(compared?.rows ?? [])
  const { unit } = description.columns.find(({ name }) => name === column) ?? description
  return {
    unit,
    now: figure(row, column),
    // A number of today brings its own past with it.
    before: description.time === 'today' ? figure(row, 'before') : figure(earlier, column),
    people: behindOf(row, column),
    peopleBefore: description.time === 'today' ? behindOf(row, 'before') : behindOf(earlier, column),
    share: shared.includes(column) ? figure(row, 'share') : null,
  }
}

/** One number of an answer, as a card. */
export function ColumnCard(props: ColumnProps) {
  const { asked, label, className = '', history, word, aside, rules } = props
  const { description, answer, error, isStale, isWithoutEarlier } = asked
  const money = useProject()
  const words = useWords()
  if (error) return <FailedCard {...{ asked, label, className }} />
  const { unit, now, before, share, people, peopleBefore } = figuresOf(props)
  return (
    <FigureCard
      label={label}
      description={description}
      className={className}
      isStale={isStale}
      value={answer ? formatValue(now, unit, money, words) : null}
      word={now === null ? undefined : word}
      people={now === null ? undefined : people}
      spark={history && <Sparkline values={history} />}
    >
      {aside}
      {share !== null && <span>{formatValue(share, 'percent', money, words)}</span>}
      {isWithoutEarlier && <span>{words.say('cards.no-earlier')}</span>}
      <ChangeMark now={now} before={before} better={description.better} />
      {before !== null && (
        <Before asked={asked} unit={unit} before={before} people={peopleBefore}>
          {description.time === 'today' && now !== null && (
            <span className="relative z-[1]">{formatDifference(now - before, words)}</span>
          )}
        </Before>
      )}
      <RuleNotes rules={rules} as="span" />
    </FigureCard>
  )
}

type BeforeProps = {
  asked: ScreenMetric
  unit: Unit
  before: number
  people: Behind | undefined
  children: ReactNode
}

/** What the number was: on the days compared with, or 30 days before where it is one of today. */
function Before({ asked: { compared }, unit, before, people, children }: BeforeProps) {
  const money = useProject()
  const words = useWords()
  return (
    <>
      {children}
      <span className="relative z-[1] whitespace-nowrap" title={compared?.words ?? words.say('cards.30-days-before')}>
        <span className="sr-only">{words.say('cards.before')} </span>
        {/* As tall as a finger needs, without a taller line. */}
        <PeopleLink people={people} className="py-[5px] hover:underline">
          {formatValue(before, unit, money, words)}
        </PeopleLink>
      </span>
    </>
  )
}

/** Why there is no number, in the place of the number. */
function FailedCard({ asked, label, className = '' }: Pick<ColumnProps, 'asked' | 'label' | 'className'>) {
  const { description, error, retry } = asked
  const { say } = useWords()
  return (
    <FigureCard label={label} description={description} className={className} value={dash}>
      <span role="alert" className="text-down">
        {say('fault.not-loaded', { what: label })}. {error?.message}
      </span>
      <button type="button" onClick={retry} className="min-h-6 font-medium text-ink underline underline-offset-2">
        {say('fault.retry')}
      </button>
    </FigureCard>
  )
}
