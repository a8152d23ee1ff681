import { createRoute, z } from '@hono/zod-openapi'
import { apiErrorSchema } from '../../contract/api-error.ts'
import { dateOrders } from '../../contract/date-order.ts'
import { importJobSchema, startedImportSchema } from '../../contract/import-job.ts'
import { pastImportSchema, undoneImportSchema } from '../../contract/import-report.ts'
import { mappingAnswerSchema } from '../../contract/mapping-answer.ts'
import { sentence } from '../../sentences/sentence.ts'
import { UserError } from '../../user-error.ts'
import { csvStream } from '../csv-stream.ts'
import type { ImportWishes } from '../import-into.ts'
import { listImports, listRejects, undoIn } from '../past-imports.ts'
import { pathsImportSchema } from '../paths-import.ts'
import { taggedJson } from '../tagged.ts'
import { receiveUpload } from '../uploads.ts'
import { type App, absent, json, refused, type Served, unchanged } from './route.ts'
import { bearsToken } from './running.ts'

const imports = createRoute({
  method: 'get',
  path: '/api/imports',
  summary: 'Reports of all imports, the newest first.',
  responses: { 200: json('The reports.', z.array(pastImportSchema)), 304: unchanged },
})

const upload = createRoute({
  method: 'post',
  path: '/api/imports',
  summary:
    'Imports files sent as a form: `files` (several allowed), and optionally `format`, `currency` and `dateOrder`; with `plan` = yes it waits for go.',
  request: {
    body: {
      content: {
        'multipart/form-data': {
          schema: z.object({
            files: z.array(z.string().openapi({ format: 'binary' })),
            format: z.string().optional(),
            currency: z.string().optional(),
            dateOrder: z.enum(dateOrders).optional(),
            plan: z.enum(['yes']).optional(),
          }),
        },
      },
    },
  },
  responses: { 202: json('The import waits or runs as this job.', startedImportSchema), 400: refused },
})

const fromPaths = createRoute({
  method: 'post',
  path: '/api/imports/paths',
  summary: 'Imports files of this machine; only for commands that can read `server.json` (header Regulars-Token).',
  request: { headers: z.object({ 'regulars-token': z.string().optional() }) },
  responses: {
    202: json('The import waits or runs as this job.', startedImportSchema),
    400: refused,
    403: json('The token is missing or another.', apiErrorSchema),
  },
})

const jobs = createRoute({
  method: 'get',
  path: '/api/imports/jobs',
  summary: 'The imports that wait or run.',
  responses: { 200: json('The jobs, the running one first.', z.array(importJobSchema)) },
})

const job = createRoute({
  method: 'get',
  path: '/api/imports/jobs/{job}',
  summary: 'How far an import is.',
  request: { params: z.object({ job: z.string() }) },
  responses: { 200: json('The job.', importJobSchema), 404: absent },
})

const jobMap = createRoute({
  method: 'post',
  path: '/api/imports/jobs/{job}/map',
  summary: 'Says which column is which in the files that wait for it; the import goes on to be planned.',
  request: {
    params: z.object({ job: z.string() }),
    body: { required: true, content: { 'application/json': { schema: mappingAnswerSchema } } },
  },
  responses: { 200: json('The job.', importJobSchema), 400: refused, 404: absent },
})

const jobGo = createRoute({
  method: 'post',
  path: '/api/imports/jobs/{job}/go',
  summary: 'Imports what was planned.',
  request: { params: z.object({ job: z.string() }) },
  responses: { 200: json('The job.', importJobSchema), 400: refused, 404: absent },
})

const jobCancel = createRoute({
  method: 'delete',
  path: '/api/imports/jobs/{job}',
  summary:
    'Cancels an import that waits (also for its mapping), is planned or runs; nothing of it is kept. One that has ended stays so.',
  request: { params: z.object({ job: z.string() }) },
  responses: { 200: json('The job as it ended.', importJobSchema), 404: absent },
})

const undo = createRoute({
  method: 'delete',
  path: '/api/imports/{id}',
  summary: 'Undoes an import: every number is as before it. Only the newest import that counts can be undone.',
  request: { params: z.object({ id: z.coerce.number().int() }) },
  responses: { 200: json('What was undone.', undoneImportSchema), 400: refused },
})

const rejects = createRoute({
  method: 'get',
  path: '/api/imports/{id}/rejects.csv',
  summary: 'Every row that an import rejected, with its reason.',
  request: { params: z.object({ id: z.coerce.number().int() }) },
  responses: {
    200: { description: 'The rows.', content: { 'text/csv': { schema: z.string() } } },
    304: unchanged,
    404: absent,
  },
})

const uploadWishes = z.strictObject({
  format: z.string().optional(),
  currency: z.string().optional(),
  dateOrder: z.enum(dateOrders).optional(),
  plan: z.literal('yes').optional(),
})

/** What a form's fields ask for; a field left empty asks for nothing. */
function readWishes(fields: Record<string, string>): { wishes: ImportWishes; isPlanned: boolean } {
  const filled = Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''))
  const wishes = uploadWishes.safeParse(filled)
  if (wishes.success) {
    const { plan, ...rest } = wishes.data
    return { wishes: rest, isPlanned: plan === 'yes' }
  }
  const unknown = Object.keys(filled).find((name) => !(name in uploadWishes.shape))
  if (unknown === undefined) throw new UserError(sentence('upload.wishes'))
  throw new UserError(sentence('upload.unknown-field', { field: unknown }))
}

function addStartingRoutes(app: App, { house, imports: queue, token }: Served): void {
  // Registered by hand: a route that validates its form would read the whole of it into memory.
  app.openAPIRegistry.registerPath(upload)
  app.post(upload.getRoutingPath(), async (c) => {
    const { paths, fields, remove } = await receiveUpload(c.req.raw, house.folder)
    try {
      const { wishes, isPlanned } = readWishes(fields)
      const started = queue.add({ paths, wishes, isPlanned, waitsForMapping: isPlanned, afterwards: remove })
      return c.json({ job: started.job }, 202)
    } catch (error) {
      await remove()
      throw error
    }
  })
  app.openapi(fromPaths, async (c) => {
    if (!bearsToken(c, token)) return c.json({ error: 'The token is not this server’s.' }, 403)
    const asked = pathsImportSchema.safeParse(await c.req.json().catch(() => undefined))
    if (!asked.success)
      throw new UserError(
        'The body must be { "paths": [...] }, with format, currency, dateOrder and timeZone if wanted.',
      )
    const { paths, isRehearsal = false, ...wishes } = asked.data
    return c.json({ job: queue.add({ paths, wishes, isPlanned: isRehearsal }).job }, 202)
  })
}

function addJobRoutes(app: App, { imports: queue }: Served): void {
  app.openapi(jobs, (c) => c.json(queue.unfinished(), 200))
  app.openapi(job, (c) => c.json(queue.find(c.req.valid('param').job), 200))
  app.openapi(jobMap, (c) => c.json(queue.map(c.req.valid('param').job, c.req.valid('json')), 200))
  app.openapi(jobGo, (c) => c.json(queue.go(c.req.valid('param').job), 200))
  app.openapi(jobCancel, async (c) => c.json(await queue.cancel(c.req.valid('param').job), 200))
}

export function addImportRoutes(app: App, served: Served): void {
  const { house, live } = served
  app.openapi(imports, async (c) => taggedJson(c, await listImports(house)))
  addStartingRoutes(app, served)
  addJobRoutes(app, served)
  app.openapi(undo, async (c) => {
    const undone = await undoIn(house, c.req.valid('param').id)
    live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
    return c.json({ undone }, 200)
  })
  app.openapi(rejects, async (c) => {
    const { id } = c.req.valid('param')
    const found = await listRejects(house, id)
    c.header('Content-Disposition', `attachment; filename="rejected rows of import ${id}.csv"`)
    c.header('Content-Type', 'text/csv; charset=utf-8')
    return c.body(csvStream(['row', 'reason', 'text'], found))
  })
}
