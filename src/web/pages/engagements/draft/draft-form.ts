import type { Channel, EngagementDraft, FileFormat } from '../../../../contract/engagements.ts'
import type { Letter, ReachAsked } from '../engagements.ts'

/** What stands in the fields while an engagement is written: of every channel, so that going back to one loses nothing. */
export type DraftForm = Letter & {
  name: string
  audience: number | null
  kind: Channel['kind']
  consent: 'email' | 'sms'
  format: FileFormat
  url: string
  secret: string
  batchSize: number
  perMinute: number
  isLater: boolean
  /** As `<input type="datetime-local">` has it, in the reader's own zone. */
  moment: string
  outcomeDays: number
  controlPercent: number
  seed: number
}

const secretBytes = 24

/** A secret that nobody guesses, in letters and digits. */
export const makeSecret = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(secretBytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/** An empty form. Each engagement draws another control group, so that it is not the same people who go without. */
export const emptyForm = (audience: number | null, unsubscribeWords: string): DraftForm => ({
  name: '',
  audience,
  kind: 'email',
  consent: 'email',
  format: 'own',
  url: '',
  secret: '',
  batchSize: 100,
  subject: '',
  body: '',
  unsubscribeWords,
  perMinute: 60,
  isLater: false,
  moment: '',
  outcomeDays: 30,
  controlPercent: 10,
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
})

/** Whether a text is an address of the web, or none yet. */
export const isWebAddress = (text: string): boolean => text.trim() === '' || /^https?:\/\/./i.test(text.trim())

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** An instant as a field of day and hour shows it in the reader's zone. */
export function toLocal(instant: string): string {
  const at = new Date(instant)
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-')
  return `${day}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`
}

/** A draft as it stands in the form; what its channel does not have is as in `empty`. */
export function formOf(draft: EngagementDraft, empty: DraftForm): DraftForm {
  const { channel, moment, ...others } = draft
  return {
    ...empty,
    ...others,
    ...channel,
    isLater: moment !== null,
    moment: moment === null ? '' : toLocal(moment),
  }
}

function channelOf(form: DraftForm): Channel {
  const { consent, subject, body, unsubscribeWords, perMinute, format, url, secret, batchSize } = form
  if (form.kind === 'file') return { kind: 'file', format, consent }
  if (form.kind === 'webhook') return { kind: 'webhook', url: url.trim(), secret, consent, batchSize }
  return { kind: 'email', subject, body, unsubscribeWords, perMinute }
}

/** The form as a draft; null while it names no audience. */
export function draftOf(form: DraftForm): EngagementDraft | null {
  const { name, audience, isLater, moment, outcomeDays, controlPercent, seed } = form
  if (audience === null) return null
  return {
    name,
    audience,
    channel: channelOf(form),
    moment: isLater && moment !== '' ? new Date(moment).toISOString() : null,
    outcomeDays,
    controlPercent,
    seed,
  }
}

/** What decides whom the form reaches; null while it names no audience. */
export function reachOf({ audience, kind, consent, controlPercent, seed }: DraftForm): ReachAsked | null {
  if (audience === null) return null
  return { audience, channel: kind === 'email' ? 'email' : consent, controlPercent, seed }
}

/** Puts a field with words for those without the name where the cursor stands; the text, and where the cursor stands then. */
export function withField(
  text: string,
  { from, to }: { from: number; to: number },
  field: string,
): { text: string; cursor: number } {
  return { text: `${text.slice(0, from)}${field}${text.slice(to)}`, cursor: from + field.length }
}
