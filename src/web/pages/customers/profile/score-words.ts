import type { CustomerProfile } from '../../../../contract/customer-profile.ts'
import { formatCount, formatMoney, type MoneyOf } from '../../../format.ts'
import type { Words } from '../../../messages/words.ts'

type Standing = CustomerProfile['scores'][number]

/** A value of an axis as people write it: days and purchases as numbers, money with its symbol. */
const showOn = (axis: Standing['axis'], money: MoneyOf, words: Words) => (value: number) =>
  axis === 'monetary' ? formatMoney(value, money, words) : formatCount(value, words)

/** Why a score is what it is, and what the nearest other one takes: for recency the days until it falls. */
export function scoreWords(standing: Standing, money: MoneyOf, words: Words): { why: string; further: string | null } {
  const { axis, value, band, next, below } = standing
  const { say } = words
  const show = showOn(axis, money, words)
  const range = band.from === band.to ? show(band.from) : `${show(band.from)}–${show(band.to)}`
  const why = say(`profile.why.${axis}`, { value: axis === 'monetary' ? show(value) : value, band: range })
  const other = axis === 'recency' ? below : next
  if (other === null) return { why, further: null }
  const away = axis === 'monetary' ? show(other.away) : other.away
  return { why, further: say(`profile.further.${axis}`, { away, score: other.score }) }
}
