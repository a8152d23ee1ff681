import { type Sentence, sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'

/** The settings that a person mends. */
type Server = { host: string; port: number; user: string | null }

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')
const answerOf = (error: Error): number | null =>
  'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null

/** nodemailer says in the message alone what is wrong with a certificate. */
const ofCertificate = /certificate|altname|unable to verify|self.signed/i

/** What keeps messages from leaving, by the code of the error: node's own, or nodemailer's. */
const ofCode: Readonly<Record<string, (server: Server, error: Error) => Sentence>> = {
  EAUTH: ({ host, user: name }, error) => {
    const user = name ?? ''
    const answer = answerOf(error)
    return answer === null
      ? sentence('sending.user-refused', { host, user })
      : sentence('sending.user-refused-with', { host, user, answer })
  },
  ETLS: ({ host, port }) => sentence('sending.no-encryption', { host, port }),
  ECONNREFUSED: ({ host, port }) => sentence('sending.no-answer', { host, port }),
  ENOTFOUND: ({ host }) => sentence('sending.no-host', { host }),
}

/** Why no connection to the mail server came about, as a sentence for who can mend it. */
export function smtpFault(error: unknown, server: Server): Error {
  if (error instanceof UserError) return error
  if (!(error instanceof Error))
    return new UserError(sentence('sending.server-unusable', { host: server.host, why: String(error) }))
  if (ofCertificate.test(error.message)) {
    const why = error.message.replace(/^Error initiating TLS - /, '')
    return new UserError(sentence('sending.untrusted-certificate', { host: server.host, why }))
  }
  const known = ofCode[codeOf(error)]
  return new UserError(
    known?.(server, error) ?? sentence('sending.server-unusable', { host: server.host, why: error.message }),
  )
}
