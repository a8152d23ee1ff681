import { bodyLimit } from 'hono/body-limit'
import { isLinkOfOurs, unsubscribe } from '../unsubscribe.ts'
import type { App, Served } from './route.ts'

const page = (words: string, form = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Unsubscribe</title><body><p>${words}</p>${form}</body></html>`

const button = '<form method="post"><button type="submit">Unsubscribe</button></form>'
const words = {
  ask: 'You get no more messages from us by e-mail when you press this button.',
  done: 'You are unsubscribed. You get no more messages from us by e-mail.',
  strange: 'This link is not one of ours, or is of somebody whom we know no more.',
}

/**
 * The link in messages. It is reached from outside under the shop's public address, so it asks for no host of ours; what it
 * carries is signed. Looking at it changes nothing, since mail programs look at links on their own; a POST does (RFC 8058).
 */
export function addUnsubscribeRoutes(app: App, { house, live }: Served): void {
  app.get('/unsubscribe/:token', async (c) => {
    const isOurs = await isLinkOfOurs(house, c.req.param('token'))
    return isOurs ? c.html(page(words.ask, button)) : c.html(page(words.strange), 404)
  })
  app.post('/unsubscribe/:token', bodyLimit({ maxSize: 10_000 }), async (c) => {
    if (!(await unsubscribe(house, c.req.param('token')))) return c.html(page(words.strange), 404)
    live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
    return c.html(page(words.done))
  })
}
