import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Received = { to: string; text: string }

/** What happens at a message: when its first bytes come, when it is whole, and what is answered. */
type Watch = {
  onPart?: (to: string) => void
  onWhole?: (to: string) => void
  /** The sender knows of the acceptance of a message: it comes with the next. */
  onNext?: (to: string) => void
  answer?: (to: string) => Error | null
}

/** Whom it lets in, and over what: without it anyone, in the clear. `secure` is TLS from the first byte. */
type Guard = { user: string; password: string; key?: string; cert?: string; secure?: boolean }

const guarded = ({ user, password, key, cert, secure = false }: Guard): SMTPServerOptions => ({
  secure,
  ...(key === undefined || cert === undefined ? { disabledCommands: ['STARTTLS'] } : { key, cert }),
  allowInsecureAuth: true,
  onAuth: (given, _, callback) =>
    given.username === user && given.password === password
      ? callback(null, { user })
      : callback(Object.assign(new Error('Authentication failed'), { responseCode: 535 })),
})

/** A mail server that keeps what it accepted. A message whose end never came is none. */
export async function startMailServer(
  watch: Watch = {},
  guard?: Guard,
): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = []
  const server = new SMTPServer({
    ...(guard === undefined ? { authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'] } : guarded(guard)),
    onMailFrom: (_, __, callback) => {
      watch.onNext?.(received.at(-1)?.to ?? '')
      callback()
    },
    onData: (stream, session, callback) => {
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      const chunks: Buffer[] = []
      watch.onPart?.(to)
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refusal = watch.answer?.(to) ?? null
        if (refusal === null) received.push({ to, text: Buffer.concat(chunks).toString() })
        watch.onWhole?.(to)
        callback(refusal)
      })
    },
  })
  server.on('error', () => undefined) // a client that is killed
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { port: (server.server.address() as AddressInfo).port, received }
}
