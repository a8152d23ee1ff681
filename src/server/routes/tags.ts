import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { taggedPeopleSchema } from '../../contract/tagged-people.ts'
import { type TagChange, tagChangeSchema, tagCountSchema } from '../../contract/tags.ts'
import { UserError } from '../../user-error.ts'
import { createTag, listTags, mergeInto, removeTag, renameTo, tagPeople } from '../edit-tags.ts'
import { tagSchema } from '../tag-schema.ts'
import { taggedJson } from '../tagged.ts'
import { type App, absent, json, refused, type Served, unchanged } from './route.ts'

const tag = z.object({ tag: z.string() })
const changed = { 200: json('What became of it.', tagChangeSchema), 400: refused }
const ofOne = { ...changed, 404: absent }
const createSchema = z.strictObject({ tag: tagSchema, people: taggedPeopleSchema.optional() })
const renameSchema = z.strictObject({ name: tagSchema })
const mergeSchema = z.strictObject({ into: tagSchema })
const bodyOf = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })

const list = createRoute({
  method: 'get',
  path: '/api/tags',
  summary: 'Every tag with its customers today and 30 days before, most held first.',
  responses: { 200: json('The tags.', z.array(tagCountSchema)), 304: unchanged },
})
const create = createRoute({
  method: 'post',
  path: '/api/tags',
  summary: 'Makes a tag: `{ "tag", "people"? }`, with people given it from today on.',
  request: { body: bodyOf(createSchema) },
  responses: changed,
})
const rename = createRoute({
  method: 'patch',
  path: '/api/tags/{tag}',
  summary: 'Renames a tag on all days: `{ "name" }`.',
  request: { params: tag, body: bodyOf(renameSchema) },
  responses: ofOne,
})
const merge = createRoute({
  method: 'post',
  path: '/api/tags/{tag}/merge',
  summary: 'Makes a tag one with another on all days: `{ "into" }`.',
  request: { params: tag, body: bodyOf(mergeSchema) },
  responses: ofOne,
})
const remove = createRoute({
  method: 'delete',
  path: '/api/tags/{tag}',
  summary: 'Takes a tag from everyone from today on; that they held it before stays.',
  request: { params: tag },
  responses: ofOne,
})
const people = createRoute({
  method: 'post',
  path: '/api/tags/{tag}/{action}',
  summary: 'Gives a tag to people (`add`) or takes it from them (`end`) from today on: `{ "names" }` or `{ "who" }`.',
  request: { params: tag.extend({ action: z.enum(['add', 'end']) }), body: bodyOf(taggedPeopleSchema) },
  responses: ofOne,
})

/** The body as its schema has it; a UserError with the schema's own words for what is wrong. */
async function read<Body>(c: Context, schema: z.ZodType<Body>): Promise<Body> {
  const given: unknown = await c.req.json().catch(() => null)
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new UserError(`${parsed.error.issues[0]?.message ?? 'The body is not understood'}.`)
}

export function addTagRoutes(app: App, { house, live }: Served): void {
  const tell = async (change: TagChange): Promise<TagChange> => {
    live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
    return change
  }
  const tagOf = (c: Context): string => tag.parse(c.req.param()).tag

  app.openapi(list, async (c) => taggedJson(c, await listTags(house)))
  // Registered by hand: what is wrong with a body is told in a sentence of its own.
  for (const route of [create, rename, merge, people]) app.openAPIRegistry.registerPath(route)
  app.post('/api/tags', async (c) => {
    const wanted = await read(c, createSchema)
    return c.json(await tell(await createTag(house, wanted.tag, wanted.people)))
  })
  app.patch('/api/tags/:tag', async (c) => {
    const { name } = await read(c, renameSchema)
    return c.json(await tell(await renameTo(house, tagOf(c), name)))
  })
  app.post('/api/tags/:tag/merge', async (c) => {
    const { into } = await read(c, mergeSchema)
    return c.json(await tell(await mergeInto(house, tagOf(c), into)))
  })
  for (const action of ['add', 'end'] as const) {
    app.post(`/api/tags/:tag/${action}`, async (c) => {
      const wanted = await read(c, taggedPeopleSchema)
      return c.json(await tell(await tagPeople(house, tagOf(c), action, wanted)))
    })
  }
  app.openapi(remove, async (c) => c.json(await tell(await removeTag(house, c.req.valid('param').tag)), 200))
}
