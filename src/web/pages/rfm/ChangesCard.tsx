import type { AnswerRow } from '../../../catalog/metric.ts'
import { fewestMoves } from '../../../catalog/rfm/beyond-chance.ts'
import { useProject } from '../../api.ts'
import { ChartCard, type View } from '../../charts/ChartCard.tsx'
import { columnOf, figure, text } from '../../charts/table.ts'
import { type ScreenMetric, useScreenMetric } from '../../charts/use-screen-metric.ts'
import { formatCount, formatDay, formatValue } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'
import { behindOf } from '../../people/telling.ts'
import { SegmentName } from './SegmentName.tsx'

const card = 'rfm-changes'
const height = 180

const isTold = ({ verdict }: AnswerRow): boolean => verdict === 'grew' || verdict === 'shrank'

/** A count that leads to the people in it. */
function Count({ row, column }: { row: AnswerRow; column: string }) {
  const words = useWords()
  return <PeopleLink people={behindOf(row, column)}>{formatCount(figure(row, column) ?? 0, words)}</PeopleLink>
}

/** One segment that changed more than chance does: how much, and the coming and going behind it. */
function ChangeLine({ asked: { description }, row }: { asked: ScreenMetric; row: AnswerRow }) {
  const money = useProject()
  const words = useWords()
  const { say } = words
  const hasGrown = row.verdict === 'grew'
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 border-b border-line py-1.5 last:border-b-0">
      <span className="min-w-44">
        <SegmentName column={columnOf(description, 'segment')} segment={text(row, 'segment') ?? ''} />
      </span>
      <span className="min-w-44 font-semibold">
        <span aria-hidden>{hasGrown ? '▲' : '▼'}</span> {say(hasGrown ? 'rfm.changes.grew' : 'rfm.changes.shrank')}{' '}
        {formatCount(Math.abs(figure(row, 'difference') ?? 0), words)}
      </span>
      <span className="text-soft">
        {say('rfm.changes.sizes')} <Count row={row} column="before" /> → <Count row={row} column="after" />
      </span>
      <span className="text-soft">
        {say('rfm.changes.came')} <Count row={row} column="arrivals" /> · {say('rfm.changes.left')}{' '}
        <Count row={row} column="departures" />
      </span>
      <span className="text-faint">
        {say('rfm.changes.z', { z: formatValue(figure(row, 'z'), 'number', money, words) })}
      </span>
    </li>
  )
}

function ChangeList({ asked }: { asked: ScreenMetric }) {
  const words = useWords()
  const { say } = words
  const rows = asked.answer?.rows ?? []
  const told = rows.filter(isTold)
  const segments = columnOf(asked.description, 'segment')
  const namesOf = (verdict: string): string[] =>
    rows.filter((row) => row.verdict === verdict).map((row) => segments.names?.[text(row, 'segment') ?? ''] ?? '')
  const [byChance, tooFew] = [namesOf('chance'), namesOf('too-few')]
  return (
    <div className="grid gap-2 text-[13px] tabular-nums">
      {told.length === 0 ? (
        <p>{say('rfm.changes.none')}</p>
      ) : (
        <ul>
          {told.map((row) => (
            <ChangeLine key={text(row, 'segment')} asked={asked} row={row} />
          ))}
        </ul>
      )}
      {byChance.length > 0 && (
        <p className="text-soft">{say('rfm.changes.by-chance', { segments: words.list(byChance) })}</p>
      )}
      {tooFew.length > 0 && (
        <p className="text-soft">{say('rfm.changes.too-few', { segments: words.list(tooFew), fewest: fewestMoves })}</p>
      )}
    </div>
  )
}

/** Which segments grew or shrank beyond what chance explains, the largest first, and by which test. */
export function ChangesCard() {
  const asked = useScreenMetric(card, { isCompared: false })
  const words = useWords()
  const { say } = words
  const { description, answer } = asked
  const view: View | undefined = answer && {
    table: { columns: description.columns, rows: answer.rows },
    isEmpty: answer.rows.every((row) => !figure(row, 'after') && !figure(row, 'before')),
    picture: <ChangeList asked={asked} />,
  }
  const days = answer && { from: formatDay(answer.period.from, words), to: formatDay(answer.period.to, words) }
  return (
    <ChartCard
      card={card}
      heading="h2"
      asked={asked}
      title={
        days ? say('rfm.moves.title', { title: say('rfm.changes'), from: days.from, to: days.to }) : say('rfm.changes')
      }
      view={view}
      height={height}
      pictureWord={say('charts.list')}
      emptyWords={say('segments.empty')}
      foot={() => <span>{say('rfm.changes.test')}</span>}
    />
  )
}
