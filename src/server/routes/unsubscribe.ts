import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { languageDetector } from 'hono/language'
import { settingsSchema } from '../../state/settings.ts'
import type { House } from '../house.ts'
import { isLinkOfOurs, unsubscribe } from '../unsubscribe.ts'
import { unsubscribePage } from '../unsubscribe-page.ts'
import { readerLanguages } from '../unsubscribe-words.ts'
import type { App, Served } from './route.ts'

/** Finds the first language of the reader's browser that the page speaks. */
const readerLanguage = languageDetector({
  order: ['header'],
  supportedLanguages: [...readerLanguages],
  fallbackLanguage: 'en',
  caches: false,
})

const unnamed = settingsSchema.parse({}).name

/** How the shop is called; null while nobody has named it. */
function shopNameOf({ state }: House): string | null {
  const { name } = state.settings()
  return name === unnamed ? null : name
}

/**
 * The link in messages. It is reached from outside under the shop's public address, so it asks for no host of ours; what it
 * carries is signed. Looking at it changes nothing, since mail programs look at links on their own; a POST does (RFC 8058).
 */
export function addUnsubscribeRoutes(app: App, { house, live }: Served): void {
  const show = (c: Context, state: Parameters<typeof unsubscribePage>[0]['state']) => {
    const language = readerLanguages.find((id) => id === c.get('language')) ?? 'en'
    c.header('Cache-Control', 'no-store')
    return c.html(unsubscribePage({ state, language, shop: shopNameOf(house) }), state === 'strange' ? 404 : 200)
  }
  app.use('/unsubscribe/*', readerLanguage)
  app.get('/unsubscribe/:token', async (c) =>
    show(c, (await isLinkOfOurs(house, c.req.param('token'))) ? 'ask' : 'strange'),
  )
  app.post('/unsubscribe/:token', bodyLimit({ maxSize: 10_000 }), async (c) => {
    if (!(await unsubscribe(house, c.req.param('token')))) return show(c, 'strange')
    live.publish({ type: 'data', dataVersion: await house.warehouse.version() })
    return show(c, 'done')
  })
}
