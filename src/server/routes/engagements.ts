import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { openSmtp } from '../../audience/smtp.ts'
import { engagementDraftSchema } from '../../state/engagements.ts'
import { type Sending, sendingSchema } from '../../state/settings.ts'
import { UserError } from '../../user-error.ts'
import {
  engagementFile,
  engagementOf,
  planEngagement,
  previewLetter,
  removeEngagement,
  startEngagement,
  stopEngagement,
  tellEngagement,
} from '../engagements.ts'
import type { ToldSending } from '../engagements-contract.ts'
import { engagementSchema } from '../engagements-schemas.ts'
import type { House } from '../house.ts'
import { readBody } from '../read-body.ts'
import { type App, absent, json, refused, type Served } from './route.ts'

const params = z.object({ id: z.coerce.number().int() })
const body = { content: { 'application/json': { schema: z.object({}).loose() } } }
const one = { 200: json('The engagement.', engagementSchema), 400: refused, 404: absent }
const done = json('What was done.', z.object({}).loose())

const route = (method: 'get' | 'post' | 'put' | 'delete', path: string, summary: string, withBody = false) =>
  createRoute({
    method,
    path,
    summary,
    request: { ...(path.includes('{id}') ? { params } : {}), ...(withBody ? { body } : {}) },
    responses: path.startsWith('/api/engagements') && method !== 'delete' ? one : { 200: done, 400: refused },
  })

const documented = [
  route('get', '/api/engagements', 'Every engagement, the newest first.'),
  route('post', '/api/engagements', 'Plans an engagement; nothing is sent before it starts.', true),
  route('get', '/api/engagements/{id}', 'An engagement with what became of its members, and what it brought.'),
  route('post', '/api/engagements/{id}/start', 'Begins an engagement.'),
  route('post', '/api/engagements/{id}/stop', 'Ends an engagement early.'),
  route('delete', '/api/engagements/{id}', 'Removes an engagement that has not begun.'),
  route('get', '/api/engagements/{id}/file', 'The file of an engagement on the channel file.'),
  route('post', '/api/engagements/preview', 'The message as its first reader gets it: `{ "draft" }`.', true),
  route('post', '/api/engagements/test', 'Sends the message to an address of your own: `{ "draft", "to" }`.', true),
  route('get', '/api/sending', 'How messages leave the shop; passwords are not told.'),
  route('put', '/api/sending', 'Sets how messages leave the shop.', true),
]

const toldSending = ({ smtp, ...others }: Sending): ToldSending => {
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

const letterSchema = z.strictObject({ draft: engagementDraftSchema })
const testSchema = letterSchema.extend({ to: z.email('to is an e-mail address') })

async function sendTest(house: House, { draft, to }: z.output<typeof testSchema>): Promise<{ sent: string }> {
  const letter = await previewLetter(house, draft)
  const { sending } = house.state.settings()
  if (sending.smtp === null) throw new UserError('No mail server is set. Name one in the settings of sending.')
  const at = house.clock()
  try {
    const session = await openSmtp(sending, sending.smtp)
    try {
      await session.send({
        ...letter,
        to,
        messageId: `<test.${at.getTime()}@regulars.invalid>`,
        unsubscribeUrl: null,
        at,
      })
    } finally {
      session.close()
    }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw new UserError(`The mail server took no message: ${words}.`)
  }
  return { sent: to }
}

async function sendFile(c: Context, house: House, id: number): Promise<Response> {
  const { name, csv } = await engagementFile(house, id)
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Cache-Control', 'no-store')
  return c.body(csv)
}

function addSendingRoutes(app: App, { house }: Served): void {
  app.get('/api/sending', (c) => c.json(toldSending(house.state.settings().sending)))
  app.put('/api/sending', async (c) => {
    const sending = keptPassword(house.state.settings().sending, await readBody(c, sendingSchema))
    return c.json(toldSending(house.state.changeSettings({ sending }).sending))
  })
  app.post('/api/engagements/preview', async (c) =>
    c.json(await previewLetter(house, (await readBody(c, letterSchema)).draft)),
  )
  app.post('/api/engagements/test', async (c) => c.json(await sendTest(house, await readBody(c, testSchema))))
}

export function addEngagementRoutes(app: App, served: Served): void {
  const { house, sender } = served
  const idOf = (c: Context): number => params.parse(c.req.param()).id
  // Registered by hand: what is wrong with a body is told in a sentence of its own.
  for (const each of documented) app.openAPIRegistry.registerPath(each)
  addSendingRoutes(app, served)
  app.get('/api/engagements', async (c) => {
    const told = []
    for (const engagement of house.state.engagements.all()) told.push(await tellEngagement(house, engagement))
    return c.json(told)
  })
  app.post('/api/engagements', async (c) =>
    c.json(await planEngagement(house, await readBody(c, engagementDraftSchema)), 201),
  )
  app.get('/api/engagements/:id', async (c) => c.json(await tellEngagement(house, engagementOf(house, idOf(c)))))
  app.post('/api/engagements/:id/start', async (c) => {
    const started = await startEngagement(house, idOf(c))
    sender.wake()
    return c.json(await tellEngagement(house, started))
  })
  app.post('/api/engagements/:id/stop', async (c) =>
    c.json(await tellEngagement(house, stopEngagement(house, idOf(c)))),
  )
  app.delete('/api/engagements/:id', (c) => c.json({ removed: removeEngagement(house, idOf(c)) }))
  app.get('/api/engagements/:id/file', (c) => sendFile(c, house, idOf(c)))
}
