import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import { UserError } from '../user-error.ts'
import { createApp } from './app.ts'
import type { House } from './house.ts'
import { createImportQueue } from './import-queue.ts'
import { createLive, type Live } from './live.ts'
import { maintainDaily } from './maintenance.ts'
import { ownHosts } from './own-host.ts'
import { publicationOf } from './project.ts'
import { removeNote, urlOf, writeNote } from './running.ts'
import { createSender } from './send-engagements.ts'
import { removeOldUploads } from './uploads.ts'

/** A server that listens. `close` stops a running import, and closes the data folder too. */
export type StartedServer = { url: string; port: number; close: () => Promise<void> }

export type ServerOptions = {
  /** 0: any free port; none: the next free one from 4321. */
  port?: number | undefined
  log: Logger
  pages?: string | undefined
}

const firstPort = 4321
const portsTried = 100
/** Milliseconds that answers under way get before they are cut off at the end. */
const patience = 1000

const listenOn = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

/** The port listened on; undefined when it is taken. */
async function tryPort(server: Server, port: number): Promise<number | undefined> {
  try {
    return await listenOn(server, port)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE') return undefined
    if (code !== 'EACCES') throw error
    throw new UserError(`Port ${port} is not allowed to this user. Name one above 1023 with --port.`)
  }
}

async function listen(server: Server, wanted: number | undefined): Promise<number> {
  const last = wanted ?? firstPort + portsTried - 1
  for (let port = wanted ?? firstPort; port <= last; port += 1) {
    const taken = await tryPort(server, port)
    if (taken !== undefined) return taken
  }
  throw new UserError(
    wanted === undefined
      ? `No port from ${firstPort} to ${last} is free. Name one with --port, or --port 0 for any.`
      : `Port ${wanted} is in use by another program. Name another with --port, or --port 0 for any.`,
  )
}

const stopListening = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const hurry = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(hurry)
      resolve()
    })
  })

/** Tells whoever looks at a page how the place stands where numbers are asked, and the log of each failure. */
function tellOfPublications({ warehouse }: House, live: Live, log: Logger): void {
  let logged: string | null = null
  warehouse.publisher?.onChange(() => {
    const publication = publicationOf(warehouse)
    if (publication === null) return
    const { place, fault } = publication
    if (fault !== null && fault !== logged) log.warn({ place, fault }, 'the place is behind or away; it is tried again')
    logged = fault
    live.publish({ type: 'publication', publication })
    void warehouse.version().then((dataVersion) => live.publish({ type: 'data', dataVersion }))
  })
}

/** Serves an open data folder on 127.0.0.1. The folder must have no other server. */
export async function startServer(house: House, { port: wanted, log, pages }: ServerOptions): Promise<StartedServer> {
  const live = createLive()
  const imports = createImportQueue(house, live, log)
  const token = randomBytes(24).toString('base64url')
  const stopping = new AbortController()
  let hosts: string[] = []
  removeOldUploads(house.folder)
  const sender = createSender(house, log)
  const served = { house, live, imports, sender, token, stopping: stopping.signal }
  const app = createApp(served, { hosts: () => hosts, log, pages })
  const server = createServer(getRequestListener(app.fetch))
  server.requestTimeout = 0 // an upload may take as long as it takes
  const port = await listen(server, wanted)
  hosts = ownHosts(port)
  writeNote(house.folder, { pid: process.pid, port, token })
  const endMaintenance = maintainDaily(house, log)
  tellOfPublications(house, live, log)
  return {
    url: urlOf({ port }),
    port,
    close: async () => {
      removeNote(house.folder)
      stopping.abort()
      await imports.close()
      await sender.close()
      await endMaintenance()
      await stopListening(server)
      await house.close()
    },
  }
}
