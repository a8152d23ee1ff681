import { createRoute, z } from '@hono/zod-openapi'
import { erasureSchema } from '../../contract/erasures.ts'
import { maintenanceSchema } from '../../contract/maintenance.ts'
import { erasureKeeps } from '../../contract/settings.ts'
import { erasePerson } from '../erase.ts'
import { maintain } from '../maintenance.ts'
import { readBody } from '../read-body.ts'
import { type App, absent, json, refused, type Served } from './route.ts'

const keep = z.enum(erasureKeeps).optional()
const wantedSchema = z.union(
  [z.strictObject({ key: z.int(), keep }), z.strictObject({ name: z.string().trim().min(1), keep })],
  {
    error: `Name whom to erase, as { "key": 7 } or { "name": "ada@example.com" }; "keep" is ${erasureKeeps.join(' or ')}`,
  },
)

const erase = createRoute({
  method: 'post',
  path: '/api/erasures',
  summary:
    'Erases a person: `{ "key" }` or `{ "name" }`, and perhaps `{ "keep": "anonymous" | "nothing" }`, as the settings have it when left out.',
  request: { body: { content: { 'application/json': { schema: wantedSchema } } } },
  responses: { 200: json('Who was erased.', erasureSchema), 400: refused, 404: absent },
})
const maintenance = createRoute({
  method: 'post',
  path: '/api/maintenance',
  summary: 'Writes the files of the data folder anew, without a byte of who was erased.',
  responses: { 200: json('What was done.', maintenanceSchema) },
})

export function addEraseRoutes(app: App, { house, live }: Served): void {
  // Registered by hand: what is wrong with a body is told in a sentence of its own.
  app.openAPIRegistry.registerPath(erase)
  app.post('/api/erasures', async (c) => {
    const { keep: kept, ...wanted } = await readBody(c, wantedSchema)
    const erasure = await erasePerson(house, wanted, kept)
    live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
    return c.json(erasure)
  })
  app.openapi(maintenance, async (c) => c.json(await maintain(house), 200))
}
