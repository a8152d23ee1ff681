import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '../../config.ts'
import { findFiles } from '../../import/find-files.ts'
import type { ImportReport } from '../../server/contract.ts'
import { openHouse } from '../../server/house.ts'
import { type ImportWishes, importInto } from '../../server/import-into.ts'
import { findRunning, type RunningServer } from '../../server/running.ts'
import { UserError } from '../../user-error.ts'
import { askJob, startImport } from '../ask-server.ts'
import { defaultFolder } from '../default-folders.ts'
import { createProgressBar, type ProgressBar } from '../progress-bar.ts'
import { showReport } from '../show-report.ts'
import type { Terminal } from '../terminal.ts'

export type ImportFlags = { data?: string; json?: boolean } & Pick<
  ImportWishes,
  'format' | 'currency' | 'dateOrder' | 'timeZone'
>

const millisecondsBetweenLooks = 150

async function importHere(
  folder: string,
  paths: string[],
  wishes: ImportWishes,
  bar: ProgressBar,
  { clock, untilStopped }: Terminal,
): Promise<ImportReport> {
  const house = await openHouse(folder, clock)
  const stopping = new AbortController()
  untilStopped().then(
    () => stopping.abort(),
    () => undefined,
  )
  try {
    const report = await importInto(house, paths, wishes, { onProgress: bar.show, signal: stopping.signal })
    await house.close()
    return report
  } catch (error) {
    await house.abandon()
    throw error
  }
}

async function importThere(
  server: RunningServer,
  paths: string[],
  wishes: ImportWishes,
  bar: ProgressBar,
): Promise<ImportReport> {
  const started = await startImport(server, { paths: paths.map((path) => resolve(path)), ...wishes })
  for (;;) {
    const job = await askJob(server, started)
    if (job.report !== null) return job.report
    if (job.state === 'failed') throw job.isBug ? new Error(job.error ?? '') : new UserError(job.error ?? '')
    bar.show(job)
    await wait(millisecondsBetweenLooks)
  }
}

/** `regulars import FILE…`: imports, or hands the files to the server that owns the folder, and prints the report. */
export async function importCommand(paths: string[], flags: ImportFlags, terminal: Terminal): Promise<void> {
  const { data, json, ...wishes } = flags
  const { data: folder } = readConfig({ data }, terminal.environment, defaultFolder)
  const found = await findFiles(paths, terminal.input)
  const running = await findRunning(folder)
  const bar = createProgressBar(terminal)
  try {
    const report = running
      ? await importThere(running, found.paths, wishes, bar)
      : await importHere(folder, found.paths, wishes, bar, terminal)
    bar.stop()
    terminal.print(json ? JSON.stringify(report, null, 2) : showReport(report, terminal.locale))
  } finally {
    bar.stop()
    await found.remove()
  }
}
