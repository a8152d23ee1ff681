import { formatCount, formatMonth, formatValue, type MoneyOf } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { PeopleLink } from '../people/PeopleLink.tsx'
import { cssColour, heatGround, inkOn, type Rgb } from './contrast.ts'
import type { Cohort, CohortCell, CohortModel } from './prepare-cohorts.ts'
import { useTokenColour } from './use-token-colour.ts'

type Props = { label: string; model: CohortModel; money: MoneyOf }
type Token = (name: string) => Rgb

const head =
  'sticky top-0 bg-card px-2 pb-1.5 align-bottom font-medium whitespace-nowrap text-soft max-sm:whitespace-normal'

/** One month of a cohort: what part came back, how many, and whether more may yet come. */
function CohortFigure({ cell, money, token }: { cell: CohortCell | null; money: MoneyOf; token: Token }) {
  const words = useWords()
  if (cell === null) return <td />
  const ground = heatGround(token('subscribed'), token('card'), cell.strength)
  return (
    <td
      className={`relative rounded-[6px] px-2 py-1 text-right ${cell.isPartial ? 'outline-1 -outline-offset-2 outline-current/50 outline-dashed' : ''}`}
      style={{ background: cssColour(ground), color: cssColour(inkOn(ground)) }}
    >
      <PeopleLink people={cell.people} className="after:absolute after:inset-0 after:rounded-[6px]">
        <span className="block leading-[18px] font-semibold">{formatValue(cell.share, 'percent', money, words)}</span>
        <span className="block text-[11px] leading-[14px]">
          {formatCount(cell.buyers, words)}
          {cell.isPartial && (
            <span className="sr-only">, {words.say('charts.bucket-not-over', { grain: 'month' })}</span>
          )}
        </span>
      </PeopleLink>
    </td>
  )
}

/** The month of a cohort, and whether the period holds only a part of it. */
function CohortHead({ cohort }: { cohort: Cohort }) {
  const words = useWords()
  return (
    <th scope="row" className="sticky left-0 z-[5] bg-card pr-3 text-left font-semibold whitespace-nowrap">
      {formatMonth(cohort.cohort, words)}
      {cohort.isPartial && (
        <span className="block text-[11px] leading-[14px] font-normal text-faint">{words.say('cohorts.part')}</span>
      )}
    </th>
  )
}

/** Cohorts by month after the first purchase, as a real table: the greener, the more came back. */
export function CohortGrid({ label, model, money }: Props) {
  const token = useTokenColour()
  const words = useWords()
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      // Words for screen readers are taken out of the flow; without this they would widen the page.
      className="relative max-h-[640px] overflow-auto"
    >
      <table className="border-separate border-spacing-[3px] text-xs tabular-nums">
        <caption className="sr-only">{label}</caption>
        <thead>
          <tr>
            <th scope="col" className={`left-0 z-20 !pl-0 text-left ${head}`}>
              {words.say('cohorts.first-purchase')}
            </th>
            <th scope="col" className={`z-10 text-right ${head}`}>
              {words.say('cohorts.customers')}
            </th>
            {model.months.map((month) => (
              <th key={month} scope="col" className={`z-10 min-w-16 text-right ${head}`}>
                <span className="sr-only">{words.say('cohorts.month')} </span>
                {month === 0 ? words.say('cohorts.same-month') : `+${month}`}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.cohorts.map((cohort) => (
            <tr key={cohort.cohort} className="h-10">
              <CohortHead cohort={cohort} />
              <td className="px-2 text-right">
                <PeopleLink people={cohort.people}>{formatCount(cohort.customers, words)}</PeopleLink>
              </td>
              {cohort.cells.map((cell, month) => (
                <CohortFigure key={model.months[month]} cell={cell} money={money} token={token} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
