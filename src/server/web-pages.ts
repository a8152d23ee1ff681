import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { pageScripts } from './page-scripts.ts'
import type { App } from './routes/route.ts'

/** The folder of the package: the nearest one above with a package.json, whether this runs from source or is built. */
function packageFolder(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from
  return packageFolder(dirname(from))
}

const builtPages = (): string => join(packageFolder(import.meta.dirname), 'dist', 'web')

const notBuilt = 'The pages are not built: run "npm start", which builds them. The API is at /api/openapi.json.'

/** Serves the built application; a path that is no file is the application's own to read. */
export function addWebPages(app: App, folder: string = builtPages()): void {
  const index = join(folder, 'index.html')
  if (!existsSync(index)) {
    app.get('*', (c) => c.text(notBuilt, 503))
    return
  }
  const withScripts = pageScripts(folder)
  const sendDocument = (c: Context) => {
    c.header('Cache-Control', 'no-cache')
    return c.html(withScripts(readFileSync(index, 'utf8'), c.req.path))
  }
  const files = serveStatic({ root: folder, precompressed: true })
  app.get('/', sendDocument)
  app.get('*', async (c, next) => {
    const response = await files(c, async () => undefined)
    if (!response) return next()
    const isHashed = c.req.path.startsWith('/assets/')
    response.headers.set('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    return response
  })
  app.get('*', (c) => {
    if (c.req.path.startsWith('/assets/') || c.req.path.startsWith('/api/')) return c.notFound()
    return sendDocument(c)
  })
}
