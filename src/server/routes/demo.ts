import { createRoute, z } from '@hono/zod-openapi'
import { demoSchema } from '../../contract/demo.ts'
import { createDemoKeeper } from '../demo-keeper.ts'
import { mostDemoCustomers } from '../demo-store.ts'
import { type App, json, refused, type Served } from './route.ts'

const state = createRoute({
  method: 'get',
  path: '/api/demo',
  summary: 'Whether the data is a demo store, or how far it is being made.',
  responses: { 200: json('The demo store.', demoSchema) },
})

const customers = z
  .int({ error: 'customers must be a whole number' })
  .min(1, { error: 'customers must be at least 1' })
  .max(mostDemoCustomers, { error: `customers can be ${mostDemoCustomers} at most` })

const make = createRoute({
  method: 'post',
  path: '/api/demo',
  summary: 'Begins to fill the project, which must be empty, with a made-up store; labelled so until it is removed.',
  request: {
    body: { content: { 'application/json': { schema: z.strictObject({ customers: customers.optional() }) } } },
  },
  responses: { 202: json('It is being made.', demoSchema), 400: refused },
})

const remove = createRoute({
  method: 'delete',
  path: '/api/demo',
  summary: 'Removes the demo store, or stops making it: the project is empty again. Never touches data of a real shop.',
  request: {
    query: z.object({
      imports: z
        .literal('too', { error: 'imports is "too", or left out' })
        .optional()
        .openapi({ description: 'Also takes away what was imported into the demo store; without it that is refused.' }),
    }),
  },
  responses: { 200: json('The project is empty.', demoSchema), 400: refused },
})

export function addDemoRoutes(app: App, served: Served): void {
  const keeper = createDemoKeeper(served)
  app.openapi(state, async (c) => c.json(await keeper.state(), 200))
  app.openapi(make, async (c) => c.json(await keeper.make(c.req.valid('json').customers), 202))
  app.openapi(remove, async (c) => {
    const withImports = c.req.valid('query').imports === 'too'
    return c.json(await keeper.remove({ withImports }), 200)
  })
}
