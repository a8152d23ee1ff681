import { createRoute, z } from '@hono/zod-openapi'
import { customerFilterSchema } from '../../catalog/people/filter.ts'
import {
  audienceDetailSchema,
  audienceSuggestionSchema,
  listedAudienceSchema,
  removedAudienceSchema,
} from '../../contract/audiences.ts'
import { audienceRenameSchema, audienceToMakeSchema } from '../audience-requests.ts'
import {
  describeAudience,
  listAudiences,
  listSuggestions,
  makeAudience,
  removeAudience,
  renameAudience,
} from '../audiences.ts'
import { readBody } from '../read-body.ts'
import { taggedJson } from '../tagged.ts'
import { type App, absent, json, refused, type Served, unchanged } from './route.ts'

const params = z.object({ id: z.coerce.number().int() })
// What is wrong with a filter is told in words of its own, so that what is read is not what can be described.
const describedAudience = audienceToMakeSchema.extend({ who: customerFilterSchema })
const bodyOf = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })

const list = createRoute({
  method: 'get',
  path: '/api/audiences',
  summary: 'Every audience with how many are in it now.',
  responses: { 200: json('The audiences, by name.', z.array(listedAudienceSchema)), 304: unchanged },
})
const suggestions = createRoute({
  method: 'get',
  path: '/api/audiences/suggestions',
  summary: "Audiences drawn from this shop's own numbers, each with its reason in figures.",
  responses: { 200: json('The suggestions.', z.array(audienceSuggestionSchema)), 304: unchanged },
})
const detail = createRoute({
  method: 'get',
  path: '/api/audiences/{id}',
  summary: 'An audience with its size over time.',
  request: { params },
  responses: { 200: json('The audience.', audienceDetailSchema), 304: unchanged, 404: absent },
})
const make = createRoute({
  method: 'post',
  path: '/api/audiences',
  summary: 'Makes an audience: `{ "name", "who", "isFixed"? }`, alive or a fixed list.',
  request: { body: bodyOf(describedAudience) },
  responses: { 201: json('The audience.', listedAudienceSchema), 400: refused },
})
const rename = createRoute({
  method: 'patch',
  path: '/api/audiences/{id}',
  summary: 'Renames an audience: `{ "name" }`.',
  request: { params, body: bodyOf(audienceRenameSchema) },
  responses: { 200: json('The audience.', listedAudienceSchema), 400: refused, 404: absent },
})
const remove = createRoute({
  method: 'delete',
  path: '/api/audiences/{id}',
  summary: 'Removes an audience; its people stay. What that means for the engagements that write to it, `uses` tells.',
  request: { params },
  responses: { 200: json('The audience that was removed.', removedAudienceSchema), 404: absent },
})

export function addAudienceRoutes(app: App, { house }: Served): void {
  app.openapi(list, async (c) => taggedJson(c, await listAudiences(house, { signal: c.req.raw.signal })))
  app.openapi(suggestions, async (c) => taggedJson(c, await listSuggestions(house, { signal: c.req.raw.signal })))
  app.openapi(detail, async (c) =>
    taggedJson(c, await describeAudience(house, c.req.valid('param').id, { signal: c.req.raw.signal })),
  )
  // Registered by hand: what is wrong with a body is told in a sentence of its own.
  for (const route of [make, rename]) app.openAPIRegistry.registerPath(route)
  app.post('/api/audiences', async (c) =>
    c.json(await makeAudience(house, await readBody(c, audienceToMakeSchema)), 201),
  )
  app.patch('/api/audiences/:id', async (c) => {
    const { id } = params.parse(c.req.param())
    const { name } = await readBody(c, audienceRenameSchema)
    return c.json(await renameAudience(house, id, name))
  })
  app.openapi(remove, async (c) => c.json(await removeAudience(house, c.req.valid('param').id), 200))
}
