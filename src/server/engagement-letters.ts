import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { reachableAt, reachableRow } from '../audience/candidates.ts'
import { type LetterTemplate, unknownFields, writeLetter } from '../audience/letter.ts'
import { membersOf } from '../audience/members.ts'
import { openSmtp } from '../audience/smtp.ts'
import { unsubscribeUrl } from '../audience/unsubscribe-link.ts'
import { type LetterPreview, personSchema } from '../contract/engagements.ts'
import { sentence } from '../sentences/sentence.ts'
import { letterSchema } from '../state/engagements.ts'
import type { Sending } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import { audienceOf } from './audiences.ts'
import { standingIn } from './customer-question.ts'
import type { House } from './house.ts'

/** Throws a UserError for a field that messages do not know. */
export function checkFields({ subject, body }: LetterTemplate): void {
  const [unknown] = unknownFields(`${subject} ${body}`)
  if (unknown === undefined) return
  const known = '{{first_name|…}}, {{last_name|…}}'
  throw new UserError(sentence('letter.unknown-field', { field: `{{${unknown}}}`, known }))
}

/** The mail server that is set; a UserError that says where to set one when there is none. */
export function smtpOf({ smtp }: Sending): NonNullable<Sending['smtp']> {
  if (smtp === null) throw new UserError(sentence('sending.no-mail-server'))
  return smtp
}

/** Throws a UserError while messages cannot leave, or nobody could unsubscribe from them. */
export function checkSending({ state }: House): void {
  const { sending } = state.settings()
  smtpOf(sending)
  if (sending.publicUrl === null) {
    throw new UserError(sentence('sending.nobody-could-unsubscribe'))
  }
}

/** The key that signs links, made when the first is needed. */
export function linkKeyOf({ state }: House): string {
  const { linkKey } = state.settings()
  if (linkKey !== null) return linkKey
  const made = randomBytes(32).toString('base64url')
  state.changeSettings({ linkKey: made })
  return made
}

/** The link that ends a recipient's subscription. */
export function linkOf(house: House, engagement: number, key: number): string {
  const { publicUrl } = house.state.settings().sending
  if (publicUrl === null) throw new UserError(sentence('sending.no-public-address'))
  return unsubscribeUrl(publicUrl, { engagement, key }, linkKeyOf(house))
}

/** What a link looks like while there is no address that it could lead to. */
const linkToBe = 'https://…/unsubscribe/…'

export const previewAskedSchema = z.strictObject({
  audience: z.int(),
  letter: letterSchema,
  /** Which of those who may be written to reads it. */
  place: z.int().min(0).default(0),
})
export const testAskedSchema = previewAskedSchema.extend({ to: z.string().trim() })

/** The message as one of the audience reads it who may be written to. */
export async function previewLetter(
  house: House,
  { audience, letter, place }: z.output<typeof previewAskedSchema>,
): Promise<LetterPreview> {
  checkFields(letter)
  const { engine } = house.warehouse.local
  const members = membersOf(audienceOf(house, audience), await standingIn(house), engine.dialect)
  const [reader] = await engine.query(reachableAt(members, 'email', place), reachableRow)
  const link = house.state.settings().sending.publicUrl === null ? linkToBe : linkOf(house, 0, 0)
  const written = writeLetter(letter, reader ?? { firstName: null, lastName: null }, link)
  return { ...written, reader: reader === undefined ? null : personSchema.parse(reader), of: reader?.of ?? 0 }
}

/** Sends the message, as someone of the audience would read it, to an address of one's own. */
export async function sendTest(
  house: House,
  { to, ...asked }: z.output<typeof testAskedSchema>,
): Promise<{ sent: string }> {
  if (!z.email().safeParse(to).success) throw new UserError(sentence('letter.no-address', { given: to }))
  const { subject, text, html } = await previewLetter(house, asked)
  const { sending } = house.state.settings()
  const smtp = smtpOf(sending)
  const at = house.clock()
  const messageId = `<test.${at.getTime()}@regulars.invalid>`
  const session = await openSmtp(sending, smtp)
  try {
    await session.send({ subject, text, html, to, messageId, unsubscribeUrl: null, at })
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new UserError(sentence('sending.not-taken', { host: smtp.host, to, why: words }))
  } finally {
    session.close()
  }
  return { sent: to }
}
