import { createHash, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { runningPath, tokenHeader } from '../running.ts'
import type { App, Served } from './route.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether the asker could read `server.json`: a command of the user who runs the server. */
export const bearsToken = (c: Context, token: string): boolean =>
  timingSafeEqual(digest(c.req.header(tokenHeader) ?? ''), digest(token))

/** Proves to a command that this is the server of the folder's note; not part of the documented API. */
export function addRunningRoute(app: App, { token }: Served): void {
  app.get(runningPath, (c) => (bearsToken(c, token) ? c.body(null, 204) : c.notFound()))
}
