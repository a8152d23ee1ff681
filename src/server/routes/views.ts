import { createRoute, z } from '@hono/zod-openapi'
import { removedSchema } from '../../contract/removed.ts'
import { savedViewSchema } from '../../contract/views.ts'
import { sentence } from '../../sentences/sentence.ts'
import { viewToSaveSchema } from '../../state/views.ts'
import { NotFoundError } from '../not-found.ts'
import { type App, absent, json, refused, type Served } from './route.ts'

const list = createRoute({
  method: 'get',
  path: '/api/views',
  summary: 'The saved views: screens of the dashboard under a name.',
  responses: { 200: json('The views, in the order of their names.', z.array(savedViewSchema)) },
})

const save = createRoute({
  method: 'post',
  path: '/api/views',
  summary: 'Keeps the address of a screen under a name; a view of the same name becomes this one.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: viewToSaveSchema } },
    },
  },
  responses: { 201: json('The view as kept.', savedViewSchema), 400: refused },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/views/{id}',
  summary: 'Forgets a saved view.',
  request: { params: z.object({ id: z.coerce.number().int() }) },
  responses: { 200: json('The view that was removed.', removedSchema), 404: absent },
})

export function addViewRoutes(app: App, { house: { state } }: Served): void {
  app.openapi(list, (c) => c.json(state.views.all(), 200))
  app.openapi(save, (c) => c.json(state.views.save(c.req.valid('json'), new Date()), 201))
  app.openapi(remove, (c) => {
    const { id } = c.req.valid('param')
    if (!state.views.remove(id)) throw new NotFoundError(sentence('view.absent', { id }))
    return c.json({ removed: id }, 200)
  })
}
