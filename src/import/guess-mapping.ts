import type { MappingGuess } from '../contract/file-inspection.ts'
import { type Sentence, sentence } from '../sentences/sentence.ts'
import type { Format, FormatColumn } from './formats/format.ts'
import { ownFormats } from './formats/index.ts'
import { likestName } from './guess-names.ts'
import { lookAt, type ValueKind, type ValueLook } from './guess-values.ts'
import { isSecretColumn } from './secret-columns.ts'

/** What the values of our columns look like, where that says something. */
const kindOf: Readonly<Record<string, ValueKind>> = {
  ...{ email: 'email', phone: 'phone', gender: 'gender', currency: 'currency', rate: 'number' },
  ...{ date: 'day', ordered_at: 'day', registered_at: 'day', at: 'day', visited_at: 'day', added_at: 'day' },
  ...{ removed_at: 'day', birth_date: 'day' },
  ...{ amount: 'money', paid: 'money', gross: 'money', discount: 'money', unit_price: 'money' },
  ...{ items: 'whole', quantity: 'number', line: 'whole' },
  ...{ email_status: 'subscription', sms_status: 'subscription' },
}

/** The same name is a status of an order here, of a subscription there. */
const kindsIn: Readonly<Record<string, Readonly<Record<string, ValueKind>>>> = {
  orders: { status: 'orderStatus', channel: 'channel' },
  order_lines: { status: 'orderStatus', channel: 'channel' },
  transactions: { channel: 'channel' },
  subscriptions: { status: 'subscription' },
}

/** Kinds that tell a column by its values alone; numbers and words for yes and no may be anything. */
const telling: ReadonlySet<ValueKind> = new Set([
  'email',
  'phone',
  'day',
  'currency',
  'gender',
  'orderStatus',
  'channel',
  'money',
])

/** Of several columns that might be one of these, a name is needed to choose. */
const byNameOnly: ReadonlySet<string> = new Set([
  ...['birth_date', 'removed_at', 'gross', 'discount', 'unit_price', 'registered_at', 'added_at'],
])

type Candidate = { place: number; column: FormatColumn; score: number; reason: Sentence }

const leastScore = 0.35

const expectedKind = (format: Format, column: string): ValueKind | undefined =>
  kindsIn[format.id]?.[column] ?? kindOf[column]

const told = (look: ValueLook, kind: ValueKind): Sentence =>
  sentence(look.isEvery(kind) ? 'guess.every' : 'guess.most', { kind })

function byName(theirs: string, look: ValueLook, format: Format, { name }: FormatColumn) {
  const found = likestName(theirs, name)
  if (found === null) return null
  const kind = expectedKind(format, name)
  const fits = kind !== undefined && look.kinds.has(kind)
  // The values decide against a name: a column "total" of words is no amount.
  if (kind !== undefined && telling.has(kind) && look.isFilled && !fits) return null
  const { word, likeness } = found
  if (!fits) return { score: likeness, reason: sentence('guess.named', { word }) }
  const id = look.isEvery(kind) ? 'guess.named-every' : 'guess.named-most'
  return { score: likeness + 0.1, reason: sentence(id, { word, kind }) }
}

/** Whether values of a kind are enough to tell a column. */
function tells(kind: ValueKind, look: ValueLook, isRequired: boolean): boolean {
  if (!look.kinds.has(kind)) return false
  if (kind === 'money') return look.isDressed
  return telling.has(kind) || (kind === 'subscription' && isRequired)
}

function byValues(look: ValueLook, format: Format, { name, isRequired }: FormatColumn) {
  if (byNameOnly.has(name)) return null
  if (name === 'customer' && look.kinds.has('email')) return { score: 0.5, reason: told(look, 'email') }
  if (name === 'order_id' && isRequired && look.areIds)
    return { score: leastScore, reason: sentence('guess.all-different') }
  const kind = expectedKind(format, name)
  if (kind === undefined || !tells(kind, look, isRequired)) return null
  return { score: isRequired ? 0.45 : 0.4, reason: told(look, kind) }
}

function candidatesFor(format: Format, header: readonly string[], looks: readonly ValueLook[]): Candidate[] {
  return header.flatMap((theirs, place) => {
    const look = looks[place]
    if (look === undefined || isSecretColumn(theirs)) return []
    return format.columns.flatMap((column) => {
      const guess = byName(theirs, look, format, column) ?? byValues(look, format, column)
      return guess === null || guess.score < leastScore ? [] : [{ place, column, ...guess }]
    })
  })
}

/** The best pairs first; each column is taken once on either side. */
function choose(candidates: readonly Candidate[]): Map<number, Candidate> {
  const chosen = new Map<number, Candidate>()
  const taken = new Set<string>()
  const ranked = [...candidates].sort(
    (one, other) =>
      other.score - one.score ||
      Number(other.column.isRequired) - Number(one.column.isRequired) ||
      one.place - other.place,
  )
  for (const candidate of ranked) {
    if (chosen.has(candidate.place) || taken.has(candidate.column.name)) continue
    chosen.set(candidate.place, candidate)
    taken.add(candidate.column.name)
  }
  return chosen
}

const needsOf = ({ columns, needsOneOf }: Format): (readonly string[])[] => [
  ...columns.filter(({ isRequired }) => isRequired).map(({ name }) => [name]),
  ...needsOneOf,
]

/** Half of the fit is what the format needs, half what of the file it can use; ids that repeat belong to lines. */
function fitOf(format: Format, header: readonly string[], looks: readonly ValueLook[], chosen: Map<number, Candidate>) {
  const found = new Set([...chosen.values()].map(({ column }) => column.name))
  const needs = needsOf(format)
  const met = needs.filter((group) => group.some((name) => found.has(name))).length
  const used = [...chosen.values()].reduce((sum, { score }) => sum + Math.min(1, score), 0)
  const order = [...chosen.values()].find(({ column }) => column.name === 'order_id')
  const isOnLines = format.id === 'order_lines'
  const isDistinct = order === undefined ? null : (looks[order.place]?.isDistinct ?? null)
  const doubt = isDistinct !== null && isDistinct === isOnLines ? 0.1 : 0
  const isElse = format.excludes.some((name) => header.some((theirs) => likestName(theirs, name)?.likeness === 1))
  const fit = 0.5 * (needs.length === 0 ? 1 : met / needs.length) + 0.5 * (used / Math.max(1, header.length))
  return Math.max(0, Math.min(1, fit - doubt - (isElse ? 0.1 : 0)))
}

function guessFor(format: Format, header: readonly string[], looks: readonly ValueLook[]): MappingGuess {
  const chosen = choose(candidatesFor(format, header, looks))
  const found = new Set([...chosen.values()].map(({ column }) => column.name))
  return {
    format: format.id,
    label: format.label,
    fit: Math.round(100 * fitOf(format, header, looks, chosen)) / 100,
    columns: header.map((theirs, place) => {
      const guess = chosen.get(place)
      return { theirs, ours: guess?.column.name ?? null, reason: guess?.reason.text ?? null, said: guess?.reason.said }
    }),
    missing: needsOf(format)
      .filter((group) => !group.some((name) => found.has(name)))
      .map((group) => group.join(' or ')),
    targets: format.columns.map(({ name, meaning, isRequired }) => ({ name, meaning, isRequired })),
    needsOneOf: format.needsOneOf.map((group) => [...group]),
  }
}

/**
 * What a file of unknown columns might be, from the names and the first values of its columns: for each of our own formats,
 * which of its columns each of theirs is, and why. The best comes first. A column with a secret is never guessed.
 */
export function guessMapping(header: readonly string[], firstRows: readonly (readonly string[])[]): MappingGuess[] {
  const looks = header.map((_, place) => lookAt(firstRows.map((row) => row[place] ?? '')))
  return ownFormats
    .map((format) => guessFor(format, header, looks))
    .sort((one, other) => other.fit - one.fit || one.missing.length - other.missing.length)
}
