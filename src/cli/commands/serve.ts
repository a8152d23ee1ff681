import pino from 'pino'
import { type Config, readConfig } from '../../config.ts'
import type { Project } from '../../server/contract.ts'
import { type House, hasData, openHouse } from '../../server/house.ts'
import { describeProject } from '../../server/project.ts'
import { findRunning, urlOf } from '../../server/running.ts'
import { startServer } from '../../server/start-server.ts'
import { UserError } from '../../user-error.ts'
import { defaultFolder } from '../default-folders.ts'
import type { Terminal } from '../terminal.ts'

export type ServeFlags = { data?: string; port?: string }

/** Throws when another server owns the folder: the data has one owner at a time. */
export async function refuseSecondServer(folder: string): Promise<void> {
  const running = await findRunning(folder)
  if (running === undefined) return
  throw new UserError(
    `Regulars is already at ${urlOf(running)} with the data in ${folder}. Open that, or stop it first.`,
  )
}

function describeData(folder: string, project: Project, locale: string | undefined): string {
  const place = `Data: ${folder}`
  if (project.firstDay === null) return `${place}, still empty. Drop a file on the Data page, or: regulars import FILE`
  const customers = project.customers.toLocaleString(locale)
  const kind = project.isDemo ? ' (made-up demo data)' : ''
  return `${place}, ${project.name}${kind}: ${customers} customers, ${project.firstDay} to ${project.lastDay}.`
}

/** Serves an open data folder until the command is asked to stop; closes it at the end, whatever happens. */
export async function serveHouse(house: House, { port, log }: Config, terminal: Terminal): Promise<void> {
  const stopped = terminal.untilStopped() // listens before it is told that there is something to stop
  const logger = pino({ level: log }, pino.destination({ fd: 2, sync: true }))
  const server = await startServer(house, { port, log: logger }).catch(async (error: unknown) => {
    await house.close()
    throw error
  })
  terminal.print(`Regulars is at ${server.url}`)
  terminal.print(describeData(house.folder, await describeProject(house), terminal.locale))
  await stopped
  terminal.tell('Stopping…')
  await server.close()
}

/** `regulars serve`: serves a data folder, an empty one too, until stopped. */
export async function serve(flags: ServeFlags, terminal: Terminal): Promise<void> {
  const config = readConfig(flags, terminal.environment, defaultFolder)
  if (hasData(config.data)) await refuseSecondServer(config.data)
  await serveHouse(await openHouse(config.data, terminal.clock), config, terminal)
}
