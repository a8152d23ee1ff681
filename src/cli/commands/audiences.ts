import { z } from 'zod'
import {
  type AudienceUse,
  audienceDetailSchema,
  audienceSuggestionSchema,
  type ListedAudience,
  listedAudienceSchema,
  removedAudienceSchema,
} from '../../contract/audiences.ts'
import { audienceToMakeSchema } from '../../server/audience-requests.ts'
import { usesOf } from '../../server/audience-uses.ts'
import { listAudiences, listSuggestions, makeAudience, removeAudience } from '../../server/audiences.ts'
import { readFilterOf } from '../../server/customer-question.ts'
import { UserError } from '../../user-error.ts'
import { askJson } from '../ask-server.ts'
import { inData } from '../in-data.ts'
import { drawTable } from '../table.ts'
import type { Terminal } from '../terminal.ts'

export type AudiencesFlags = { data?: string; json?: boolean; who?: string[]; fixed?: boolean; yes?: boolean }

const left = (label: string) => ({ label, align: 'left' as const })
const right = (label: string) => ({ label, align: 'right' as const })

const customers = (count: number, locale: string | undefined): string => count.toLocaleString(locale)

const drawAudiences = (audiences: readonly ListedAudience[], locale: string | undefined): string =>
  drawTable(
    [right('Id'), left('Audience'), left('Kind'), right('Customers')],
    audiences.map(({ id, name, isFixed, customers: count }) => [
      String(id),
      name,
      isFixed ? 'fixed list' : 'alive',
      customers(count, locale),
    ]),
  )

/** `regulars audiences`: every audience with how many are in it now. */
export async function audiences(flags: AudiencesFlags, terminal: Terminal): Promise<void> {
  const listed = await inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/audiences', z.array(listedAudienceSchema)),
    (house) => listAudiences(house),
  )
  terminal.print(flags.json ? JSON.stringify(listed, null, 2) : drawAudiences(listed, terminal.locale))
}

/** `regulars audiences suggest`: audiences drawn from the shop's own numbers. */
export async function suggest(flags: AudiencesFlags, terminal: Terminal): Promise<void> {
  const listed = await inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/audiences/suggestions', z.array(audienceSuggestionSchema)),
    (house) => listSuggestions(house),
  )
  if (flags.json) return terminal.print(JSON.stringify(listed, null, 2))
  for (const { name, customers: count, reason, who } of listed) {
    terminal.print(
      `${name}: ${customers(count, terminal.locale)} customers. ${reason}\n  --who '${JSON.stringify(who)}'`,
    )
  }
}

/** `regulars audiences make NAME --who CONDITION…`. */
export async function make(name: string, flags: AudiencesFlags, terminal: Terminal): Promise<void> {
  if (flags.who === undefined)
    throw new UserError('Say with --who who is in it, as in --who "spending group=spenders".')
  const wanted = audienceToMakeSchema.safeParse({
    name,
    who: { all: flags.who.map(readFilterOf) },
    isFixed: flags.fixed ?? false,
  })
  if (!wanted.success) throw new UserError(`${wanted.error.issues[0]?.message}.`)
  const body = wanted.data
  const made = await inData(
    flags,
    terminal,
    (server) => askJson(server, '/api/audiences', listedAudienceSchema, { method: 'POST', body }),
    (house) => makeAudience(house, body),
  )
  terminal.print(flags.json ? JSON.stringify(made, null, 2) : drawAudiences([made], terminal.locale))
}

/** The id of something, as a number; a UserError for what is none. */
export function readId(given: string, of: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given)
  throw new UserError(`"${given}" is no id of an ${of}. "regulars ${of}s" lists them.`)
}

/** Throws a UserError with what would become of the engagements that write to an audience, unless that is meant. */
function checkIsMeant(id: number, uses: readonly AudienceUse[], { yes = false }: AudiencesFlags): void {
  if (yes || uses.length === 0) return
  const question = `Engagements write to audience ${id}. Say --yes to remove it all the same.`
  throw new UserError([question, ...uses.map(({ text }) => text)].join('\n'))
}

/** `regulars audiences remove ID`: asks for `--yes` where engagements write to it. */
export async function remove(given: string, flags: AudiencesFlags, terminal: Terminal): Promise<void> {
  const id = readId(given, 'audience')
  const path = `/api/audiences/${id}`
  const done = await inData(
    flags,
    terminal,
    async (server) => {
      checkIsMeant(id, (await askJson(server, path, audienceDetailSchema)).uses, flags)
      return askJson(server, path, removedAudienceSchema, { method: 'DELETE' })
    },
    async (house) => {
      checkIsMeant(id, usesOf(house, id), flags)
      return removeAudience(house, id)
    },
  )
  const words = [`Audience ${id} is removed; its people stay.`, ...done.uses.map(({ text }) => text)]
  terminal.print(flags.json ? JSON.stringify(done, null, 2) : words.join('\n'))
}
