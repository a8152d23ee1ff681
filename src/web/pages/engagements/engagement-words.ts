import type { Channel, Count, ToldEngagement } from '../../../contract/engagements.ts'
import { dash, formatInstant, formatMoney, type MoneyOf } from '../../format.ts'
import type { Words } from '../../messages/words.ts'

/** How many people some outcomes have. */
export const peopleWith = (counts: readonly Count[], outcomes: readonly Count['outcome'][]): number =>
  counts.reduce((sum, { outcome, people }) => sum + (outcomes.includes(outcome) ? people : 0), 0)

/** How a count stands in the address. */
export const keyOfCount = ({ outcome, reason }: Count): string => (reason === null ? outcome : `${outcome}:${reason}`)

/** In which order counts are told: whom it reached or will, then who was held back, then who was not reached. */
const order: readonly Count['outcome'][] = [
  'queued',
  'sending',
  'sent',
  'unconfirmed',
  'control',
  'stopped',
  'failed',
  'left-out',
]

export const inOrder = (counts: readonly Count[]): Count[] =>
  counts.toSorted(
    (one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome) || other.people - one.people,
  )

const knownReasons = ['no-consent', 'invalid-contact', 'duplicate', 'gone', 'no-answer'] as const

function reasonInWords(reason: string, { say }: Words): string {
  const known = knownReasons.find((one) => one === reason)
  if (known !== undefined) return say(`engagement.reason.${known}`)
  const [, by, code = ''] = /^(smtp|http)-(\d+)$/.exec(reason) ?? []
  return by === undefined ? reason : say('engagement.reason.answer', { by: by.toUpperCase(), code })
}

/** What a count counts. `isToBe`: nothing has begun yet. */
export function labelOfCount({ outcome, reason }: Count, isToBe: boolean, words: Words): string {
  const name = outcome === 'queued' && isToBe ? 'to-be' : outcome
  const label = words.say(`engagement.outcome.${name}`)
  return reason === null
    ? label
    : words.say('engagement.outcome.why', { outcome: label, why: reasonInWords(reason, words) })
}

const formats: Readonly<Record<Extract<Channel, { kind: 'file' }>['format'], string>> = {
  own: 'CSV',
  klaviyo: 'Klaviyo',
  mailchimp: 'Mailchimp',
  meta: 'Meta',
  google: 'Google Customer Match',
}

export const formatName = (format: keyof typeof formats): string => formats[format]

/** By which way it leaves: "File for Klaviyo", "E-mail", "Webhook". */
export function channelInWords(channel: Channel, { say }: Words): string {
  if (channel.kind !== 'file') return say(`engagement.channel.${channel.kind}`)
  return channel.format === 'own'
    ? say('engagement.channel.file')
    : say('engagement.channel.file-for', { format: formatName(channel.format) })
}

/** Consent to what it asks for. */
export const consentOf = (channel: Channel): 'email' | 'sms' => (channel.kind === 'email' ? 'email' : channel.consent)

/** When it began, ended or will begin. */
export function whenInWords({ state, startedAt, endedAt, draft }: ToldEngagement, words: Words): string {
  const at = (instant: string | null) => (instant === null ? dash : formatInstant(instant, words))
  if (state === 'draft') return words.say('engagement.when.draft')
  if (state === 'scheduled') return words.say('engagement.when.scheduled', { at: at(draft.moment) })
  if (state === 'running') return words.say('engagement.when.running', { at: at(startedAt) })
  // A file is written in an instant.
  if (state === 'done' && at(startedAt) === at(endedAt)) return at(startedAt)
  return words.say(`engagement.when.${state}`, { from: at(startedAt), to: at(endedAt) })
}

/** Figures of a result: purchases per head with three decimals at most, money in full. */
export const perHead = (
  figure: 'purchases' | 'revenue',
  value: number | null,
  project: MoneyOf,
  words: Words,
  sign: 'auto' | 'exceptZero' = 'auto',
): string => {
  if (value === null) return dash
  if (figure === 'purchases') {
    return words.intl.formatNumber(value, { maximumFractionDigits: 3, signDisplay: sign })
  }
  const money = formatMoney(Math.abs(value), project, words)
  if (value < 0) return `−${money}`
  return sign === 'exceptZero' && value > 0 ? `+${money}` : money
}

type Result = NonNullable<ToldEngagement['result']>

/** Whether nothing can be said of a difference yet: no day is over, nobody was written to, or nobody of either group has bought. */
export const isTooEarly = ({ upTo, reached, revenue, purchases }: Result): boolean =>
  upTo === null ||
  reached === 0 ||
  ((revenue.written ?? 0) === 0 && (revenue.heldBack ?? 0) === 0 && (purchases.written ?? 0) === 0)

/** What it brought, in one sentence. */
export function resultInWords(result: Result, project: MoneyOf, words: Words): string {
  const { revenue, heldBack } = result
  const money = (value: number) => perHead('revenue', value, project, words)
  if (result.upTo === null) return words.say('engagement.result.no-day')
  if (result.reached === 0) return words.say('engagement.result.nobody')
  if (heldBack === 0) return words.say('engagement.result.no-control', { written: money(revenue.written ?? 0) })
  if (isTooEarly(result)) return words.say('engagement.result.no-purchase')
  const { difference, from, to } = revenue
  if (difference === null || from === null || to === null) return words.say('engagement.result.too-few')
  const more = { difference: money(difference), from: money(from), to: money(to) }
  if (from <= 0 && to >= 0) {
    const signed = (value: number) => perHead('revenue', value, project, words, 'exceptZero')
    return words.say('engagement.result.chance', {
      difference: signed(difference),
      from: signed(from),
      to: signed(to),
    })
  }
  return from > 0
    ? words.say('engagement.result.more', more)
    : words.say('engagement.result.less', { difference: money(-difference), from: money(-to), to: money(-from) })
}
