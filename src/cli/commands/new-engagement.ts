import { randomInt } from 'node:crypto'
import { engagementSchema } from '../../contract/engagements.ts'
import { planEngagement } from '../../server/engagements.ts'
import { type EngagementDraft, engagementDraftSchema } from '../../state/engagements.ts'
import { UserError } from '../../user-error.ts'
import { askJson } from '../ask-server.ts'
import { inData } from '../in-data.ts'
import { parseAs, readJson, readText } from '../read-json.ts'
import { drawEngagements } from '../show-engagement.ts'
import type { Terminal } from '../terminal.ts'
import { readId } from './audiences.ts'

export type NewFlags = {
  data?: string
  json?: boolean
  from?: string
  audience?: string
  file?: string
  webhook?: string
  secret?: string
  subject?: string
  body?: string
  consent?: 'email' | 'sms'
  at?: string
  control?: string
  days?: string
  seed?: string
}

const mostSeeds = 2 ** 32

async function channelOf(flags: NewFlags, terminal: Terminal): Promise<object> {
  const named = [flags.file, flags.webhook, flags.subject].filter((one) => one !== undefined)
  if (named.length !== 1) {
    throw new UserError('Say by which one way: --file FORMAT, --webhook URL, or --subject WORDS with --body FILE.')
  }
  const consent = flags.consent ?? 'email'
  if (flags.file !== undefined) return { kind: 'file', format: flags.file, consent }
  if (flags.webhook !== undefined) return { kind: 'webhook', url: flags.webhook, secret: flags.secret, consent }
  if (flags.body === undefined) throw new UserError('Name with --body the file that holds the text of the e-mail.')
  return { kind: 'email', subject: flags.subject, body: await readText(flags.body, terminal) }
}

const numberOf = (given: string | undefined): number | undefined => (given === undefined ? undefined : Number(given))

async function draftOf(name: string | undefined, flags: NewFlags, terminal: Terminal): Promise<EngagementDraft> {
  if (flags.from !== undefined) return readJson(flags.from, engagementDraftSchema, terminal)
  if (name === undefined || flags.audience === undefined) {
    throw new UserError('Say what it is called and for whom, as in: engagements new Spring --audience 1 --file klaviyo')
  }
  return parseAs(engagementDraftSchema, {
    name,
    audience: readId(flags.audience, 'audience'),
    channel: await channelOf(flags, terminal),
    moment: flags.at ?? null,
    controlPercent: numberOf(flags.control),
    outcomeDays: numberOf(flags.days),
    // So that it is not the same people who go without, each time.
    seed: numberOf(flags.seed) ?? randomInt(mostSeeds),
  })
}

/** `regulars engagements new NAME …`, or `--from FILE`: makes a draft. */
export async function newEngagement(name: string | undefined, flags: NewFlags, terminal: Terminal): Promise<void> {
  const body = await draftOf(name, flags, terminal)
  const made = await inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/engagements', engagementSchema, { method: 'POST', body }),
    (house) => planEngagement(house, body),
  )
  terminal.print(flags.json ? JSON.stringify(made, null, 2) : drawEngagements([made], terminal.locale))
}
