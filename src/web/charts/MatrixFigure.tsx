import { Tooltip } from '@base-ui/react/tooltip'
import type { Unit } from '../../catalog/column.ts'
import { formatMoney, formatMoneyShort, formatValue, type MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'
import { PeopleLink } from '../people/PeopleLink.tsx'
import { cellWords, type TooltipWords } from './chart-words.ts'
import { cellGround, cssColour, heatGround, inkOn, type Rgb } from './contrast.ts'
import type { Colouring, MatrixCell } from './prepare-matrix.ts'

function groundOf(cell: MatrixCell, colouring: Colouring, token: (name: string) => Rgb): Rgb | null {
  if (cell.colour === null) return null
  return colouring === 'heat'
    ? heatGround(token('subscribed'), token('card'), cell.strength)
    : cellGround(token(cell.colour), token('card'), cell.strength)
}

const sides = ['top', 'right', 'bottom', 'left'] as const

/** The outline of a segment, along the sides of a cell on which it ends; half of it lies in the gap between cells. */
function SegmentEdge({ cell: { edges, colour } }: { cell: MatrixCell }) {
  if (colour === null) return null
  const [top, right, bottom, left] = sides.map((side) => (edges[side] ? '2px' : '0'))
  return (
    <i
      aria-hidden
      className="pointer-events-none absolute -inset-[2.5px] border-solid"
      style={{ borderWidth: `${top} ${right} ${bottom} ${left}`, borderColor: `var(--${colour})` }}
    />
  )
}

const million = 1_000_000

/** A figure that fits its cell: money without cents, and short from a million on. */
function cellFigure(value: number | null, unit: Unit, money: MoneyOf, words: Words): string {
  if (value === null || unit !== 'money') return formatValue(value, unit, money, words)
  const whole = Math.round(value / 10 ** money.currencyDigits)
  return Math.abs(whole) < million
    ? formatMoney(whole, { currency: money.currency, currencyDigits: 0 }, words)
    : formatMoneyShort(value, money, words)
}

type Props = {
  cell: MatrixCell
  colouring: Colouring
  unit: Unit
  money: MoneyOf
  token: (name: string) => Rgb
  tooltip: Tooltip.Handle<TooltipWords>
}

/** A cell of the grid: its figure and its segment, in the segment's colour. */
export function MatrixFigure({ cell, colouring, unit, money, token, tooltip }: Props) {
  const words = useWords()
  const ground = groundOf(cell, colouring, token)
  const figure = cellFigure(cell.value, unit, money, words)
  return (
    <Tooltip.Trigger
      handle={tooltip}
      payload={cellWords(cell, money, words)}
      delay={200}
      render={
        <td
          className={`relative h-17 rounded-[7px] px-2.5 py-2 text-left align-top hover:outline-2 hover:outline-ink ${ground ? '' : 'border border-line text-soft'}`}
          style={ground ? { background: cssColour(ground), color: cssColour(inkOn(ground)) } : undefined}
        />
      }
    >
      <PeopleLink people={cell.people} className="after:absolute after:inset-0 after:rounded-[7px]">
        <span className="block text-sm leading-5 font-semibold">{figure}</span>
        <span className="block text-[11px] leading-[14px]">{cell.segmentLabel}</span>
      </PeopleLink>
      <SegmentEdge cell={cell} />
    </Tooltip.Trigger>
  )
}
