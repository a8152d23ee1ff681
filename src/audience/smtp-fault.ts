import { UserError } from '../user-error.ts'

/** The settings that a person mends. */
type Server = { host: string; port: number; user: string | null }

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')
const answerOf = (error: Error): string =>
  'responseCode' in error && typeof error.responseCode === 'number' ? ` (answer ${error.responseCode})` : ''

/** nodemailer says in the message alone what is wrong with a certificate. */
const ofCertificate = /certificate|altname|unable to verify|self.signed/i

/** What keeps messages from leaving, by the code of the error: node's own, or nodemailer's. */
const sentences: Readonly<Record<string, (server: Server, error: Error) => string>> = {
  EAUTH: ({ host, user }, error) =>
    `The mail server ${host} did not accept the user "${user}" with this password${answerOf(error)}. Check both in the settings of sending.`,
  ETLS: ({ host, port }) =>
    `The mail server ${host} offers no encryption on port ${port}, and a password is not sent in the clear. Name its port with TLS (often 465 or 587) in the settings of sending.`,
  ECONNREFUSED: ({ host, port }) =>
    `Nothing answers at ${host} on port ${port}. Check the mail server in the settings of sending.`,
  ENOTFOUND: ({ host }) => `There is no host ${host}. Check the mail server in the settings of sending.`,
}

/** Why no connection to the mail server came about, as a sentence for who can mend it. */
export function smtpFault(error: unknown, server: Server): Error {
  if (error instanceof UserError) return error
  if (!(error instanceof Error))
    return new UserError(`The mail server ${server.host} cannot be used: ${String(error)}.`)
  if (ofCertificate.test(error.message)) {
    const reason = error.message.replace(/^Error initiating TLS - /, '')
    return new UserError(
      `The certificate of the mail server ${server.host} is not trusted: ${reason}. Have it signed by a known authority for this very name, or start Regulars with NODE_EXTRA_CA_CERTS naming the file of your own authority.`,
    )
  }
  const sentence = sentences[codeOf(error)]
  if (sentence !== undefined) return new UserError(sentence(server, error))
  return new UserError(`The mail server ${server.host} cannot be used: ${error.message}.`)
}
