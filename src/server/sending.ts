import type { Sending } from '../state/settings.ts'
import type { ToldSending } from './engagements-contract.ts'
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

/** Sets how messages leave. */
export function changeSending(house: House, change: Sending): ToldSending {
  house.state.changeSettings({ sending: keptPassword(house.state.settings().sending, change) })
  return tellSending(house)
}
