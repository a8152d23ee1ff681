import { isCurrency } from '../currency.ts'
import { channelWords, genderWords, orderStatusWords, subscriptionWords, type WordsOf } from './cell-words.ts'
import { plainName } from './guess-names.ts'

/** What the cells of a column look like, one beside the other: a year is a whole number and may be money. */
export type ValueKind = (typeof kindNames)[number]

const day =
  /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})|\d{1,2}[. ]+\p{L}{3,12}\.?,?[. ]+\d{4}|(19|20)\d{6})([T ,].*)?$/u
const email = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/
const phone = /^(\+|00|0)\d[\d\s()./-]{5,18}\d$|^\(?\d{2,4}[\s)-]+[\d\s-]{5,14}\d$/
const figure =
  /^[(]?(\p{Sc}|[A-Z]{3})?\s?[-+−]?\s?(\p{Sc}|[A-Z]{3})?\s?\d[\d.,\s'’]*\s?(\p{Sc}|\p{L}{2,3}\.?)?[-−]?[)]?$/u
const decimals = /\d[.,]\d{1,2}(\D*$)|\p{Sc}|\d\s?(zł|kč|kr|ft|lei|[A-Z]{3})[-)]?$/u

const isAmong = (meanings: WordsOf) => {
  const words = new Set(Object.values(meanings).flat())
  return (cell: string): boolean => words.has(plainName(cell))
}

const isFigure = (cell: string): boolean => figure.test(cell) && !day.test(cell)

const tests: Readonly<Record<ValueKind, (cell: string) => boolean>> = {
  email: (cell) => email.test(cell),
  phone: (cell) => phone.test(cell) && !day.test(cell) && cell.replaceAll(/\D/g, '').length >= 7,
  day: (cell) => day.test(cell),
  currency: (cell) => isCurrency(cell.toUpperCase()),
  gender: isAmong(genderWords),
  orderStatus: isAmong(orderStatusWords),
  subscription: isAmong(subscriptionWords),
  channel: isAmong(channelWords),
  money: isFigure,
  whole: (cell) => /^-?\d{1,9}$/.test(cell),
  number: isFigure,
}

/** One cell in ten may be a slip, and one of a few. */
const enough = 0.9
const fewest = 5
const isEnough = (share: number, cells: number): boolean =>
  share >= enough || (cells >= fewest && share * cells >= cells - 1 - 1e-9)

/** Amounts are written with decimals or a sign of their currency, or else any number might be one. */
const enoughDressed = 0.3

/** What the values of a column look like. */
export type ValueLook = {
  /** Whether any cell is filled. */
  isFilled: boolean
  kinds: ReadonlySet<ValueKind>
  /** Whether each of the filled cells is of the kind. */
  isEvery: (kind: ValueKind) => boolean
  /** Whether amounts are written as such. */
  isDressed: boolean
  /** Whether no two of several filled cells are equal. */
  isDistinct: boolean
  /** Whether they may be numbers or codes of things: none is equal to another, a text, an amount or anything else that is known. */
  areIds: boolean
}

const kindNames = [
  ...(['email', 'phone', 'day', 'currency', 'gender', 'orderStatus'] as const),
  ...(['subscription', 'channel', 'money', 'whole', 'number'] as const),
] as const

const isOfNumbers = (kind: ValueKind): boolean => kind === 'money' || kind === 'whole' || kind === 'number'

const shareOf = (cells: readonly string[], test: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(test).length / cells.length

/** Looks at the cells of a column. */
export function lookAt(column: readonly string[]): ValueLook {
  const cells = column.map((cell) => cell.trim()).filter((cell) => cell !== '')
  const shares = new Map(kindNames.map((kind) => [kind, shareOf(cells, tests[kind])]))
  const kinds = kindNames.filter((kind) => isEnough(shares.get(kind) ?? 0, cells.length))
  const isDressed = shareOf(cells, (cell) => decimals.test(cell)) >= enoughDressed
  const isDistinct = cells.length > 2 && new Set(cells).size === cells.length
  return {
    isFilled: cells.length > 0,
    kinds: new Set(kinds),
    isEvery: (kind) => shares.get(kind) === 1,
    isDressed,
    isDistinct,
    areIds: isDistinct && !isDressed && kinds.every(isOfNumbers) && !cells.some((cell) => /\s/.test(cell)),
  }
}
