import type { MiddlewareHandler } from 'hono'

const loopbackNames = ['127.0.0.1', 'localhost', '[::1]']
const readingMethods = ['GET', 'HEAD', 'OPTIONS']

/** The Host headers under which a server on a loopback port answers. */
export const ownHosts = (port: number): string[] => loopbackNames.map((name) => `${name}:${port}`)

/**
 * Refuses requests that came under another name (a page elsewhere whose name was pointed at this machine) with 421,
 * and changes asked by another site's page with 403.
 */
export const onlyOwnHost =
  (hosts: () => readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const own = hosts()
    const host = c.req.header('Host')?.toLowerCase() ?? ''
    if (!own.includes(host)) return c.json({ error: `This server answers only under ${own.join(', ')}.` }, 421)
    const origin = c.req.header('Origin')?.toLowerCase()
    const isForeign = origin !== undefined && !own.some((name) => origin === `http://${name}`)
    if (isForeign && !readingMethods.includes(c.req.method)) {
      return c.json({ error: `A page of ${origin} may not change anything here.` }, 403)
    }
    return next()
  }
