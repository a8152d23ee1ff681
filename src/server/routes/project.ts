import { createRoute } from '@hono/zod-openapi'
import { projectSchema } from '../../contract/project.ts'
import { describeProject } from '../project.ts'
import { taggedJson } from '../tagged.ts'
import { type App, json, type Served, unchanged } from './route.ts'

const project = createRoute({
  method: 'get',
  path: '/api/project',
  summary: 'The project: its name, zone, currency and the days its data spans.',
  responses: { 200: json('The project.', projectSchema), 304: unchanged },
})

export function addProjectRoute(app: App, { house }: Served): void {
  app.openapi(project, async (c) => taggedJson(c, await describeProject(house)))
}
