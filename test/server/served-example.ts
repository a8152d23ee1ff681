import pino from 'pino'
import { onTestFinished } from 'vitest'
import { createApp } from '../../src/server/app.ts'
import type { House } from '../../src/server/house.ts'
import { createImportQueue } from '../../src/server/import-queue.ts'
import { createLive } from '../../src/server/live.ts'
import { openExampleHouse, temporaryFolder } from './example-house.ts'

const log = pino({ level: 'silent' })

type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** The routes over an open data folder, asked without a socket. */
export function routesOf(house: House, pages?: string): Ask {
  const live = createLive()
  const imports = createImportQueue(house, live, log)
  const sender = { wake: () => undefined, close: async () => undefined }
  const served = { house, live, imports, sender, token: 'secret', stopping: new AbortController().signal }
  const app = createApp(served, { hosts: () => ['localhost'], log, pages })
  return async (path, init) => {
    const request = new Request(`http://localhost${path}`, init)
    request.headers.set('Host', 'localhost')
    return app.request(request)
  }
}

/** The routes over the shop of the worked examples, closed after the test. */
export async function serveExample(pages?: string): Promise<{ house: House; ask: Ask }> {
  const house = await openExampleHouse(temporaryFolder())
  onTestFinished(() => house.close())
  return { house, ask: routesOf(house, pages) }
}
