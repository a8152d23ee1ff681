import { createRoute } from '@hono/zod-openapi'
import { settingsStateSchema } from '../../contract/settings.ts'
import { projectChangeSchema } from '../../state/settings.ts'
import { UserError } from '../../user-error.ts'
import { readChange } from '../change-settings.ts'
import { createSettingsKeeper } from '../settings-keeper.ts'
import { taggedJson } from '../tagged.ts'
import { type App, json, refused, type Served, unchanged } from './route.ts'

const settings = createRoute({
  method: 'get',
  path: '/api/settings',
  summary: 'What the shop has decided about its project, and the rebuild that goes on, if any.',
  responses: { 200: json('The settings.', settingsStateSchema), 304: unchanged },
})

const change = createRoute({
  method: 'patch',
  path: '/api/settings',
  summary: 'Changes the settings named, all of them or none, and leaves the others.',
  request: { body: { content: { 'application/json': { schema: projectChangeSchema } } } },
  responses: {
    200: json('The settings as they are now.', settingsStateSchema),
    202: json('The facts are being rebuilt; until that is done, everything is as before.', settingsStateSchema),
    400: refused,
  },
})

const stop = createRoute({
  method: 'delete',
  path: '/api/settings/rebuild',
  summary: 'Stops the rebuild that goes on; nothing of its change is kept. One that has ended stays so.',
  responses: { 200: json('The settings.', settingsStateSchema) },
})

export function addSettingsRoutes(app: App, served: Served): void {
  const keeper = createSettingsKeeper(served)
  app.openapi(settings, async (c) => taggedJson(c, await keeper.state()))
  // Registered by hand: what is wrong is told by the name of the setting, in a sentence of its own.
  app.openAPIRegistry.registerPath(change)
  app.patch(change.getRoutingPath(), async (c) => {
    const given: unknown = await c.req.json().catch(() => {
      throw new UserError('The change must be JSON, as in { "name": "My shop" }.')
    })
    const state = await keeper.change(readChange(given))
    return c.json(state, state.rebuild?.state === 'waiting' || state.rebuild?.state === 'running' ? 202 : 200)
  })
  app.openapi(stop, async (c) => c.json(await keeper.stop(), 200))
}
