import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { expect, it, onTestFinished } from 'vitest'
import { openSmtp } from '../../src/audience/smtp.ts'
import { sendingSchema } from '../../src/state/settings.ts'
import { startMailServer } from './mail-server.ts'
import { selfSigned } from './self-signed.ts'

const login = { user: 'shop', password: 'the right one' }

async function send(port: number, server: { password?: string; secure?: boolean; user?: null } = {}): Promise<void> {
  const smtp = { host: 'localhost', port, from: 'Shop <shop@example.com>', ...login, ...server }
  const sending = sendingSchema.parse({ allowsPrivateHosts: true, smtp })
  if (sending.smtp === null) throw new Error('There is a server.')
  const session = await openSmtp(sending, sending.smtp)
  const letter = { subject: 'Hello', text: 'Hello', html: '<p>Hello</p>' }
  const mail = { ...letter, to: 'ada@example.com', messageId: '<1@example.com>', unsubscribeUrl: null, at: new Date(0) }
  await session.send(mail)
  session.close()
}

/** Has this process trust the certificate of the test, as an authority of the shop's own would be. */
function trust(): void {
  const before = getCACertificates('default')
  setDefaultCACertificates([...before, selfSigned.cert])
  onTestFinished(() => setDefaultCACertificates(before))
}

it.each([
  ['after STARTTLS', false],
  ['with TLS from the first byte', true],
])('%s it logs in and sends', async (_, secure) => {
  trust()
  const { port, received } = await startMailServer({}, { ...login, ...selfSigned, secure })
  await send(port, { secure })
  expect(received.map(({ to }) => to)).toEqual(['ada@example.com'])
})

it('a wrong password, a certificate that nobody trusts, no encryption and nobody there are each told in a sentence', async () => {
  const { port, received } = await startMailServer({}, { ...login, ...selfSigned })
  const unlocked = await startMailServer({}, login)
  await expect(send(port)).rejects.toThrow(/^The certificate of the mail server localhost is not trusted: self-signed/)
  trust()
  await expect(send(port, { password: 'a wrong one' })).rejects.toThrow(
    'The mail server localhost did not accept the user "shop" with this password (answer 535). Check both under "How messages leave".',
  )
  await expect(send(unlocked.port)).rejects.toThrow(/offers no encryption on port \d+, and a password is not sent/)
  await expect(send(1)).rejects.toThrow('Nothing answers at localhost on port 1.')
  expect([...received, ...unlocked.received]).toEqual([])
})
