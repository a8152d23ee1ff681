import { cssColour, heatGround, inkOn, type Rgb } from '../../charts/contrast.ts'
import { useTokenColour } from '../../charts/use-token-colour.ts'
import { dash, formatCount, formatPercent } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { PeopleLink } from '../../people/PeopleLink.tsx'
import { type Margin, type Move, type TransitionModel, wordsOfMove } from './prepare-transition.ts'
import { SegmentName } from './SegmentName.tsx'

type Token = (name: string) => Rgb

const head = 'sticky bg-card text-xs font-medium text-soft'
const covering = 'after:absolute after:inset-0 after:rounded-[6px] hover:underline'

/** How many moved, and what part of their row that is: the greener, the more concentrated. */
function MoveCell({ model, move, token }: { model: TransitionModel; move: Move; token: Token }) {
  const words = useWords()
  const ground = heatGround(token('subscribed'), token('card'), move.share ?? 0)
  const isNobody = move.customers === 0
  return (
    <td
      className={`relative min-w-16 rounded-[6px] px-2 py-1 text-right hover:outline-2 hover:outline-ink ${isNobody ? 'text-faint' : ''}`}
      style={isNobody ? undefined : { background: cssColour(ground), color: cssColour(inkOn(ground)) }}
    >
      <PeopleLink people={isNobody ? undefined : move.people} className={covering}>
        <span className="sr-only">{wordsOfMove(model, move)}: </span>
        <span className="block leading-[18px] font-semibold">
          {isNobody || move.share === null ? dash : formatPercent(move.share, words)}
        </span>
        <span className="block text-[11px] leading-[14px]">{formatCount(move.customers, words)}</span>
      </PeopleLink>
    </td>
  )
}

const Sum = ({ margin, className = '' }: { margin: Margin; className?: string }) => {
  const words = useWords()
  return (
    <td className={`px-2 py-1.5 text-right font-semibold ${className}`}>
      <PeopleLink people={margin.customers === 0 ? undefined : margin.people}>
        {formatCount(margin.customers, words)}
      </PeopleLink>
    </td>
  )
}

type Props = { label: string; model: TransitionModel }

/** Where people were against where they are, as a real table whose heads stay while it scrolls. */
export function TransitionTable({ label, model }: Props) {
  const token = useTokenColour()
  const words = useWords()
  const { say } = words
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[680px] overflow-auto"
    >
      <table className="w-full border-separate border-spacing-[3px] text-xs tabular-nums">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={`top-0 left-0 z-20 pr-2 text-left align-bottom font-normal ${head}`}>
              {say('rfm.moves.from')} ↓<br />
              {say('rfm.moves.to')} →
            </th>
            {model.destinations.map(({ segment }) => (
              <th key={segment} scope="col" className={`top-0 z-10 px-2 pb-1.5 text-right align-bottom ${head}`}>
                {model.to.names?.[segment] ?? segment}
              </th>
            ))}
            <th scope="col" className={`top-0 z-10 px-2 pb-1.5 text-right align-bottom ${head}`}>
              {say('rfm.moves.before')}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map(({ origin, moves }) => (
            <tr key={origin.segment} className="h-10">
              <th scope="row" className="sticky left-0 z-[5] bg-card pr-3 text-left font-normal whitespace-nowrap">
                <SegmentName column={model.from} segment={origin.segment} />
              </th>
              {moves.map((move) => (
                <MoveCell key={move.to} model={model} move={move} token={token} />
              ))}
              <Sum margin={origin} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="sticky left-0 z-[5] bg-card py-1.5 pr-3 text-left font-medium text-soft">
              {say('rfm.moves.now')}
            </th>
            {model.destinations.map((margin) => (
              <Sum key={margin.segment} margin={margin} />
            ))}
            <td className="px-2 text-right font-semibold">{formatCount(model.total, words)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
