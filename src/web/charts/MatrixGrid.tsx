import type { Unit } from '../../catalog/column.ts'
import { formatMoney, formatMoneyShort, formatValue, type MoneyOf } from '../format.ts'
import { cellGround, cssColour, inkOn, type Rgb } from './contrast.ts'
import type { MatrixCell, MatrixModel } from './prepare-matrix.ts'
import { useTokenColour } from './use-token-colour.ts'

type Props = {
  label: string
  model: MatrixModel
  money: MoneyOf
  /** The words for the scores of each axis, e.g. "R5" with "0–11 days" below. */
  recencyWords: (score: number) => string | null
  frequencyWords: (score: number) => string | null
}

function groundOf(cell: MatrixCell, token: (name: string) => Rgb): Rgb | null {
  return cell.segment === null ? null : cellGround(token(`segment-${cell.segment}`), token('card'), cell.strength)
}

const million = 1_000_000

/** A figure that fits its cell: money without cents, and short from a million on. */
function cellFigure(value: number | null, unit: Unit, money: MoneyOf): string {
  if (value === null || unit !== 'money') return formatValue(value, unit, money)
  const whole = Math.round(value / 10 ** money.currencyDigits)
  return Math.abs(whole) < million
    ? formatMoney(whole, { currency: money.currency, currencyDigits: 0 })
    : formatMoneyShort(value, money)
}

type CellProps = { cell: MatrixCell; model: MatrixModel; money: MoneyOf; token: (name: string) => Rgb }

function Cell({ cell, model, money, token }: CellProps) {
  const ground = groundOf(cell, token)
  const figure = cellFigure(cell.value, model.measure.unit, money)
  return (
    <td
      className={`h-17 rounded-[7px] px-2.5 py-2 text-left align-top hover:outline-2 hover:outline-ink ${ground ? '' : 'border border-line text-soft'}`}
      style={ground ? { background: cssColour(ground), color: cssColour(inkOn(ground)) } : undefined}
    >
      <span className="block text-sm leading-5 font-semibold">{figure}</span>
      <span className="block text-[11px] leading-[14px]">{cell.segmentLabel}</span>
    </td>
  )
}

/** The head of a row or a column: its score, and below what the score means. */
const ScoreHead = ({ score, words }: { score: string; words: string | null }) => (
  <>
    <span className="block font-semibold text-ink">{score}</span>
    {words !== null && <span className="block text-[11px] font-normal text-soft sm:whitespace-nowrap">{words}</span>}
  </>
)

/** Recency by frequency as a real table; each cell in the colour of its segment, stronger with its figure. */
export function MatrixGrid({ label, model, money, recencyWords, frequencyWords }: Props) {
  const token = useTokenColour()
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className="-mx-1 overflow-x-auto px-1"
    >
      <table className="w-full min-w-[540px] table-fixed border-separate border-spacing-[3px] text-xs tabular-nums">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 w-[104px] max-sm:w-[84px] bg-card text-left align-bottom font-normal text-faint"
            >
              Frequency ↑<br />
              Recency →
            </th>
            {model.recencies.map((recency) => (
              <th key={recency} scope="col" className="px-2.5 py-1 text-left font-normal">
                <ScoreHead score={`R${recency}`} words={recencyWords(recency)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.rows.map(({ frequency, cells }) => (
            <tr key={frequency}>
              <th scope="row" className="sticky left-0 z-10 bg-card py-1 pr-2 text-left font-normal">
                <ScoreHead score={`F${frequency}`} words={frequencyWords(frequency)} />
              </th>
              {cells.map((cell) => (
                <Cell key={cell.recency} cell={cell} model={model} money={money} token={token} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
