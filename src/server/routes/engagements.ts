import type { Context } from 'hono'
import type { z } from 'zod'
import { schemaFault } from '../../schema-fault.ts'
import { changedDraftSchema, engagementDraftSchema } from '../../state/engagements.ts'
import { sendingSchema } from '../../state/settings.ts'
import { previewAskedSchema, previewLetter, sendTest, testAskedSchema } from '../engagement-letters.ts'
import { countAskedSchema, peopleInEngagement, peopleInReach, reachAskedSchema, reachOf } from '../engagement-reach.ts'
import {
  changeEngagement,
  engagementFile,
  engagementOf,
  listEngagements,
  planEngagement,
  removeEngagement,
  startEngagement,
  stopEngagement,
  tellEngagement,
} from '../engagements.ts'
import type { House } from '../house.ts'
import { readBody } from '../read-body.ts'
import { changeSending, tellSending } from '../sending.ts'
import { engagementDocuments, idParameter } from './engagement-documents.ts'
import type { App, Served } from './route.ts'

async function sendFile(c: Context, house: House, id: number): Promise<Response> {
  const { name, csv } = await engagementFile(house, id)
  c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  c.header('Content-Type', 'text/csv; charset=utf-8')
  c.header('Cache-Control', 'no-store')
  return c.body(csv)
}

function addSendingRoutes(app: App, { house }: Served): void {
  app.get('/api/sending', (c) => c.json(tellSending(house)))
  app.put('/api/sending', async (c) => c.json(changeSending(house, await readBody(c, sendingSchema))))
  app.post('/api/engagements/preview', async (c) =>
    c.json(await previewLetter(house, await readBody(c, previewAskedSchema))),
  )
  app.post('/api/engagements/test', async (c) => c.json(await sendTest(house, await readBody(c, testAskedSchema))))
}

/** The words of an address as a schema has them; a UserError with its words for what is wrong. */
function readQuery<Asked>(c: Context, schema: z.ZodType<Asked>): Asked {
  const parsed = schema.safeParse(c.req.query())
  if (parsed.success) return parsed.data
  throw schemaFault(parsed.error, 'The question is not understood')
}

function addReachRoutes(app: App, { house }: Served): void {
  app.get('/api/engagements/reach', async (c) => c.json(await reachOf(house, readQuery(c, reachAskedSchema))))
  app.get('/api/engagements/reach/people', async (c) =>
    c.json(await peopleInReach(house, readQuery(c, reachAskedSchema.extend(countAskedSchema.shape)))),
  )
  app.get('/api/engagements/:id/people', async (c) =>
    c.json(await peopleInEngagement(house, idParameter.parse(c.req.param()).id, readQuery(c, countAskedSchema))),
  )
}

/** The revision that the asker changes, where they say so. */
const revisionIn = (c: Context): string | undefined => c.req.header('If-Match')?.trim().replaceAll('"', '')

export function addEngagementRoutes(app: App, served: Served): void {
  const { house, sender } = served
  const idOf = (c: Context): number => idParameter.parse(c.req.param()).id
  // Registered by hand: what is wrong with a body is told in a sentence of its own.
  for (const each of engagementDocuments) app.openAPIRegistry.registerPath(each)
  addSendingRoutes(app, served)
  addReachRoutes(app, served)
  app.get('/api/engagements', async (c) => c.json(await listEngagements(house)))
  app.post('/api/engagements', async (c) =>
    c.json(await planEngagement(house, await readBody(c, engagementDraftSchema)), 201),
  )
  app.get('/api/engagements/:id', async (c) => c.json(await tellEngagement(house, engagementOf(house, idOf(c)))))
  app.put('/api/engagements/:id', async (c) =>
    c.json(await changeEngagement(house, idOf(c), await readBody(c, changedDraftSchema), revisionIn(c))),
  )
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
