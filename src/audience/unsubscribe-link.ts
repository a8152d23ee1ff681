import { createHmac, timingSafeEqual } from 'node:crypto'

/** To whom, of which engagement, a message went. */
export type Recipient = { engagement: number; key: number }

const signed = (recipient: string, linkKey: string): string =>
  createHmac('sha256', linkKey).update(`unsubscribe ${recipient}`).digest('base64url')

/** What the link of a message carries: two numbers, and proof that this shop wrote them. No name, no address. */
function writeToken({ engagement, key }: Recipient, linkKey: string): string {
  const recipient = `${engagement}.${key}`
  return `${recipient}.${signed(recipient, linkKey)}`
}

/** Whom a link is of; undefined for one that this shop did not write. */
export function readToken(token: string, linkKey: string): Recipient | undefined {
  const [, engagement = '', key = '', proof = ''] = /^(\d{1,9})\.(\d{1,9})\.([\w-]{43})$/.exec(token) ?? []
  const expected = signed(`${engagement}.${key}`, linkKey)
  if (proof.length !== expected.length || !timingSafeEqual(Buffer.from(proof), Buffer.from(expected))) return undefined
  return { engagement: Number(engagement), key: Number(key) }
}

export const unsubscribeUrl = (publicUrl: string, recipient: Recipient, linkKey: string): string =>
  `${publicUrl.replace(/\/+$/, '')}/unsubscribe/${writeToken(recipient, linkKey)}`
