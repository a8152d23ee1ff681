import pino from 'pino'
import { type Config, readConfig } from '../../config.ts'
import type { Project } from '../../contract/project.ts'
import { clickhousePlace } from '../../server/clickhouse-place.ts'
import { type House, type HouseOptions, hasData, openHouse } from '../../server/house.ts'
import { describeProject } from '../../server/project.ts'
import { findRunning, urlOf } from '../../server/running.ts'
import { startServer } from '../../server/start-server.ts'
import { UserError } from '../../user-error.ts'
import { defaultFolder } from '../default-folders.ts'
import { createProgressBar, type ProgressBar } from '../progress-bar.ts'
import type { Terminal } from '../terminal.ts'

export type ServeFlags = { data?: string; port?: string; engine?: string }

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

/** How a data folder is opened whose numbers are asked of the ClickHouse of the settings, where there is one. */
function askedOf({ engine }: Config, bar: ProgressBar): HouseOptions {
  if (engine === undefined) return {}
  const onStep: HouseOptions['onStep'] = (step, rowsDone, rowsTotal) => bar.show({ step, rowsDone, rowsTotal })
  return { place: clickhousePlace(engine), onStep }
}

function describePlace({ warehouse: { publisher } }: House): string | null {
  if (publisher === null) return null
  const { place, fault } = publisher.state()
  if (fault === null) return `Numbers are asked of ${place}.`
  return `Numbers are asked of ${place}, which is not as new as the data: ${fault.text} It is tried again by itself.`
}

/** Opens a data folder as it is served: with its numbers asked where the settings say, and published there first. */
export async function openToServe(config: Config, terminal: Terminal): Promise<House> {
  const bar = createProgressBar(terminal, 'steps')
  return openHouse(config.data, terminal.clock, askedOf(config, bar)).finally(bar.stop)
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
  const place = describePlace(house)
  if (place !== null) terminal.print(place)
  await stopped
  terminal.tell('Stopping…')
  await server.close()
}

/** `regulars serve`: serves a data folder, an empty one too, until stopped. */
export async function serve(flags: ServeFlags, terminal: Terminal): Promise<void> {
  const config = readConfig(flags, terminal.environment, defaultFolder)
  if (hasData(config.data)) await refuseSecondServer(config.data)
  await serveHouse(await openToServe(config, terminal), config, terminal)
}
