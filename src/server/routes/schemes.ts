import { createRoute, z } from '@hono/zod-openapi'
import { schemeDraftSchema, schemeSchema } from '../../catalog/rfm/scheme.ts'
import { schemePreviewSchema } from '../../contract/scheme-preview.ts'
import { hiddenSchemeSchema, listedSchemeSchema } from '../../contract/schemes.ts'
import { previewScheme } from '../preview-scheme.ts'
import { describeScheme, hideScheme, listSchemes, saveScheme } from '../schemes.ts'
import { taggedJson } from '../tagged.ts'
import { questionParameters } from './metrics.ts'
import { type App, absent, askedIn, json, refused, type Served, unchanged } from './route.ts'

const list = createRoute({
  method: 'get',
  path: '/api/schemes',
  summary: 'The RFM schemes: the newest version of each that is not hidden.',
  responses: { 200: json('The schemes, the built-in ones first.', z.array(listedSchemeSchema)), 304: unchanged },
})

const one = createRoute({
  method: 'get',
  path: '/api/schemes/{reference}',
  summary: 'One RFM scheme, hidden or not: `id` is its newest version, `id@version` any.',
  request: { params: z.object({ reference: z.string().openapi({ example: 'standard-11@1' }) }) },
  responses: { 200: json('The scheme.', listedSchemeSchema), 304: unchanged, 404: absent },
})

const body = <Schema extends z.ZodType>(schema: Schema) => ({
  required: true,
  content: { 'application/json': { schema } },
})

/** A scheme to keep; with `id` as the next version of that one. */
const schemeToSaveSchema = schemeDraftSchema.extend({ id: z.string().exactOptional() }).openapi('SchemeToSave')

const save = createRoute({
  method: 'post',
  path: '/api/schemes',
  summary: 'Keeps a scheme: a new one, or with `id` the next version of that one. Nothing is overwritten.',
  request: { body: body(schemeToSaveSchema) },
  responses: { 201: json('The scheme as kept.', schemeSchema), 400: refused, 404: absent },
})

const preview = createRoute({
  method: 'post',
  path: '/api/schemes/preview',
  summary: 'What a scheme would show and what keeps it from being saved; nothing is kept.',
  request: { body: body(schemeDraftSchema) },
  parameters: questionParameters,
  responses: { 200: json('The answers.', schemePreviewSchema), 400: refused },
})

const hide = createRoute({
  method: 'delete',
  path: '/api/schemes/{id}',
  summary: 'Takes a scheme off the lists. What names it goes on; saving it again shows it again.',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json('The scheme that was hidden.', hiddenSchemeSchema), 400: refused, 404: absent },
})

export function addSchemeRoutes(app: App, { house }: Served): void {
  app.openapi(list, (c) => taggedJson(c, listSchemes(house)))
  app.openapi(preview, async (c) => {
    const { once, several } = askedIn(c)
    return c.json(await previewScheme(house, c.req.valid('json'), { ...once, ...several }, c.req.raw.signal), 200)
  })
  app.openapi(save, (c) => {
    const { id, ...draft } = c.req.valid('json')
    return c.json(saveScheme(house, draft, id), 201)
  })
  app.openapi(one, (c) => taggedJson(c, describeScheme(house, c.req.valid('param').reference)))
  app.openapi(hide, (c) => {
    const { id } = c.req.valid('param')
    hideScheme(house, id)
    return c.json({ hidden: id }, 200)
  })
}
