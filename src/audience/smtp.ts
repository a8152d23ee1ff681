import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Sending } from '../state/settings.ts'
import type { Letter } from './letter.ts'
import { checkedLookup, checkHost } from './outgoing-hosts.ts'
import { smtpFault } from './smtp-fault.ts'

export type Mail = Letter & {
  to: string
  /** The same for every attempt, so that a receiver can tell a repetition. */
  messageId: string
  /** The link of a message to a customer; none in a test of one's own. */
  unsubscribeUrl: string | null
  at: Date
}

/** An answer of the mail server that is a refusal: for ever (5xx), or for now (4xx). */
export class SmtpRefusal extends Error {
  readonly code: number
  constructor(code: number) {
    super(`The mail server answered ${code}`)
    this.code = code
  }
}

const patience = 30_000

type Server = NonNullable<Sending['smtp']>

function openSocket({ host, port }: Server, sending: Sending): Promise<Socket> {
  checkHost(host, sending)
  const socket = connect({ host, port, lookup: checkedLookup(sending), timeout: patience })
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
    socket.once('timeout', () => socket.destroy(new Error(`${host} did not answer`)))
  })
}

const oneClick = (url: string | null) =>
  url === null
    ? {}
    : {
        'List-Unsubscribe': { prepared: true, value: `<${url}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }

/** The bytes of a message: plain and HTML, and the headers of RFC 8058. */
const compose = ({ to, subject, text, html, messageId, unsubscribeUrl, at }: Mail, from: string): Promise<Buffer> =>
  new MailComposer({
    from,
    to,
    subject,
    text,
    html,
    messageId,
    date: at,
    headers: oneClick(unsubscribeUrl),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

const asRefusal = (error: unknown): unknown =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? new SmtpRefusal(error.responseCode)
    : error

export type SmtpSession = {
  /**
   * Sends one message. `beforeEnd` is called when all of it is on its way but the line that ends it: until that line a
   * mail server has accepted nothing. Throws an SmtpRefusal for what the server refuses.
   */
  send: (mail: Mail, beforeEnd?: () => void) => Promise<void>
  close: () => void
}

type Opened = { connection: SMTPConnection; socket: Socket; doing: <Result>(work: Promise<Result>) => Promise<Result> }

async function connectTo(server: Server, sending: Sending): Promise<Opened> {
  const socket = await openSocket(server, sending)
  const { host, port, secure, user, password } = server
  const connection = new SMTPConnection({
    host,
    port,
    secure,
    // Who stands between could otherwise take the offer of TLS out of the server's greeting, and read the password.
    requireTLS: user !== null,
    connection: socket,
    socketTimeout: patience,
  })
  const broken = new Promise<never>((_, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(new Error(`${host} closed the connection`)))
  })
  broken.catch(() => undefined) // whoever waits gets it
  const doing = <Result>(work: Promise<Result>): Promise<Result> => Promise.race([work, broken])
  const asked = (ask: (done: (error?: unknown) => void) => void) =>
    doing(new Promise<void>((resolve, reject) => ask((error) => (error ? reject(error) : resolve()))))
  try {
    await asked((done) => connection.connect(done))
    if (user !== null && password !== null) {
      await asked((done) => connection.login({ credentials: { user, pass: password } }, done))
    }
  } catch (error) {
    connection.close()
    throw error
  }
  return { connection, socket, doing }
}

/**
 * Opens a connection to the mail server of the settings, whose address is checked, and logs in over TLS alone. Throws a
 * UserError that says what is to be mended.
 */
export async function openSmtp(sending: Sending, server: Server): Promise<SmtpSession> {
  const { connection, socket, doing } = await connectTo(server, sending).catch((error: unknown) => {
    throw smtpFault(error, server)
  })
  return {
    send: async (mail, beforeEnd) => {
      const { from } = server
      const bytes = await compose(mail, from)
      const message = Readable.from(written(bytes, socket, beforeEnd), { objectMode: false })
      const sent = new Promise<void>((resolve, reject) =>
        connection.send({ from: addressIn(from), to: [mail.to] }, message, (error: unknown) =>
          error ? reject(asRefusal(error)) : resolve(),
        ),
      )
      await doing(sent).catch((error: unknown) => {
        throw asRefusal(error)
      })
    },
    close: () => connection.close(),
  }
}

/** Hands the message on, and ends when its bytes have left this process. */
async function* written(bytes: Buffer, socket: Socket, beforeEnd: () => void = () => undefined) {
  yield bytes
  await nextTurn()
  while (socket.writableLength > 0 && !socket.destroyed) await Promise.race([once(socket, 'drain'), nextTurn()])
  beforeEnd()
}

/** The address alone, of one with a name before it. */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from
