import { createRoute, z } from '@hono/zod-openapi'
import { streamSSE } from 'hono/streaming'
import type { LiveEvent } from '../../contract/live.ts'
import { publicationOf } from '../project.ts'
import type { App, Served } from './route.ts'

const millisecondsBetweenSigns = 25_000

const live = createRoute({
  method: 'get',
  path: '/api/live',
  summary:
    'Server-sent events: `data` when numbers change, `import` as imports go on, `publication` as the ClickHouse that is asked falls behind and is well again.',
  responses: { 200: { description: 'The stream.', content: { 'text/event-stream': { schema: z.string() } } } },
})

export function addLiveRoute(app: App, { house, live: news, imports, stopping }: Served): void {
  app.openapi(live, (c) =>
    streamSSE(c, async (stream) => {
      const send = (event: LiveEvent) => stream.writeSSE({ event: event.type, data: JSON.stringify(event) })
      const unsubscribe = news.subscribe(send)
      const sign = setInterval(() => stream.write(': here\n\n'), millisecondsBetweenSigns)
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(resolve)
        stopping.addEventListener('abort', () => resolve(), { once: true })
      })
      const publication = publicationOf(house.warehouse)
      if (publication !== null) await send({ type: 'publication', publication })
      await send({ type: 'data', dataVersion: await house.warehouse.version() })
      for (const job of imports.unfinished()) await send({ type: 'import', job })
      await ended
      clearInterval(sign)
      unsubscribe()
    }),
  )
}
