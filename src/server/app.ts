import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import type { Logger } from 'pino'
import type { ApiError } from '../contract/api-error.ts'
import { UnavailableError } from '../engine/unavailable-error.ts'
import { sentence } from '../sentences/sentence.ts'
import { UserError } from '../user-error.ts'
import { nameShapes } from './document-shapes.ts'
import { NotFoundError } from './not-found.ts'
import { OvertakenError } from './overtaken.ts'
import { onlyOwnHost } from './own-host.ts'
import { addAudienceRoutes } from './routes/audiences.ts'
import { addCustomerRoute } from './routes/customer.ts'
import { addCustomerRoutes } from './routes/customers.ts'
import { addDemoRoutes } from './routes/demo.ts'
import { addEngagementRoutes } from './routes/engagements.ts'
import { addEraseRoutes } from './routes/erase.ts'
import { addFormatsRoute } from './routes/formats.ts'
import { addImportRoutes } from './routes/imports.ts'
import { addLiveRoute } from './routes/live.ts'
import { addMappingRoutes } from './routes/mappings.ts'
import { addMetricRoutes } from './routes/metrics.ts'
import { addProjectRoute } from './routes/project.ts'
import type { App, Served } from './routes/route.ts'
import { addRunningRoute } from './routes/running.ts'
import { addSchemeRoutes } from './routes/schemes.ts'
import { addSettingsRoutes } from './routes/settings.ts'
import { addTagRoutes } from './routes/tags.ts'
import { addUnsubscribeRoutes } from './routes/unsubscribe.ts'
import { addViewRoutes } from './routes/views.ts'
import { addWebPages } from './web-pages.ts'

export type AppOptions = {
  /** The Host headers answered to. */
  hosts: () => readonly string[]
  log: Logger
  /** Where the built pages are. */
  pages?: string | undefined
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    // Charts and popovers place themselves by style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false, // it is plain http on the loopback
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
})

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'

const refusalOf = ({ message, said }: UserError): ApiError => ({ error: message, said })

const statusOf = (error: UserError): 400 | 404 | 412 | 503 => {
  if (error instanceof UnavailableError) return 503
  if (error instanceof OvertakenError) return 412
  return error instanceof NotFoundError ? 404 : 400
}

/** One sentence for what the asker can mend, and another, with a line in the log, for what is our fault. */
const answerError = (log: Logger) => (error: Error, c: Context) => {
  if (error instanceof UserError) return c.json(refusalOf(error), statusOf(error))
  if (isAbort(error) || c.req.raw.signal.aborted) return c.body(null, 400) // nobody is there to read it
  log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed')
  return c.json(refusalOf(new UserError(sentence('fault.bug', { what: error.message }))), 500)
}

function addDocument(app: App): void {
  nameShapes()
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Regulars', version: '1', description: 'The numbers of the dashboard, as the page asks for them.' },
  })
}

/** The server's routes over an open data folder. */
export function createApp(served: Served, { hosts, log, pages }: AppOptions): App {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new UserError(result.error.issues.map(({ message }) => message).join('; '))
    },
  })
  app.use(async (c, next) => {
    const start = performance.now()
    await next()
    const milliseconds = Math.round(performance.now() - start)
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, milliseconds }, 'request')
  })
  app.use(headers)
  addUnsubscribeRoutes(app, served)
  app.use(onlyOwnHost(hosts))
  app.use(compress())
  app.onError(answerError(log))
  app.notFound((c) => c.json(refusalOf(new UserError(sentence('fault.no-address', { path: c.req.path }))), 404))
  addProjectRoute(app, served)
  addFormatsRoute(app)
  addMetricRoutes(app, served)
  addCustomerRoutes(app, served)
  addCustomerRoute(app, served)
  addSchemeRoutes(app, served)
  addImportRoutes(app, served)
  addMappingRoutes(app, served)
  addDemoRoutes(app, served)
  addSettingsRoutes(app, served)
  addTagRoutes(app, served)
  addViewRoutes(app, served)
  addAudienceRoutes(app, served)
  addEraseRoutes(app, served)
  addEngagementRoutes(app, served)
  addLiveRoute(app, served)
  addRunningRoute(app, served)
  addDocument(app)
  app.all('/api/*', (c) => c.notFound())
  addWebPages(app, pages)
  return app
}
