import { createRoute, z } from '@hono/zod-openapi'
import { forgottenMappingSchema, rememberedMappingSchema } from '../../contract/mappings.ts'
import { forgetMapping, listMappings } from '../remembered-mappings.ts'
import { taggedJson } from '../tagged.ts'
import { type App, absent, json, refused, type Served, unchanged } from './route.ts'

const mappings = createRoute({
  method: 'get',
  path: '/api/mappings',
  summary:
    'What files of unknown columns were said to be, the newest first; such files go in without being asked about.',
  responses: { 200: json('The mappings.', z.array(rememberedMappingSchema)), 304: unchanged },
})

const forget = createRoute({
  method: 'delete',
  path: '/api/mappings/{id}',
  summary: 'Forgets a mapping. What was imported with it stays.',
  request: { params: z.object({ id: z.coerce.number().int() }) },
  responses: { 200: json('What was forgotten.', forgottenMappingSchema), 400: refused, 404: absent },
})

export function addMappingRoutes(app: App, { house }: Served): void {
  app.openapi(mappings, (c) => taggedJson(c, listMappings(house)))
  app.openapi(forget, (c) => c.json({ forgotten: forgetMapping(house, c.req.valid('param').id) }, 200))
}
