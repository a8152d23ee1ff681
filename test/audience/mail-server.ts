import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

export type Received = { to: string; text: string }

/** What happens at a message: the number of bytes seen so far of it, and all of it once it is whole. */
type Watch = { onPart?: (to: string) => void; onWhole?: (to: string) => void; answer?: (to: string) => Error | null }

/** A mail server that keeps what it accepted. A message whose end never came is none. */
export async function startMailServer(watch: Watch = {}): Promise<{ port: number; received: Received[] }> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
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
