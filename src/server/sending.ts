import { z } from 'zod'
import type { ToldSending } from '../contract/sending.ts'
import { sentence } from '../sentences/sentence.ts'
import type { Sending } from '../state/settings.ts'
import { UserError } from '../user-error.ts'
import type { House } from './house.ts'

/** How messages leave; a password is not told. */
export function tellSending({ state }: House): ToldSending {
  const { smtp, ...others } = state.settings().sending
  if (smtp === null) return { ...others, smtp: null }
  const { password, ...told } = smtp
  return { ...others, smtp: { ...told, hasPassword: password !== null } }
}

/** A password that is not given again stays, for the same server and user only: no other may get to know it. */
function keptPassword({ smtp: before }: Sending, { smtp: next, ...others }: Sending): Sending {
  if (next === null || before === null || next.password !== null) return { ...others, smtp: next }
  const isSame = next.host === before.host && next.port === before.port && next.user === before.user
  return { ...others, smtp: isSame ? { ...next, password: before.password } : next }
}

const inAngles = /<([^<>]*)>\s*$/

/** Throws a UserError for a sender whose address no mail server would take. */
function checkSender(from: string): void {
  const address = inAngles.exec(from)?.[1] ?? from
  if (!z.email().safeParse(address.trim()).success) throw new UserError(sentence('sending.no-sender', { from }))
}

/** Sets how messages leave. */
export function changeSending(house: House, change: Sending): ToldSending {
  if (change.smtp !== null) checkSender(change.smtp.from)
  house.state.changeSettings({ sending: keptPassword(house.state.settings().sending, change) })
  return tellSending(house)
}
