import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readConfig } from '../../config.ts'
import type { ImportJob } from '../../contract/import-job.ts'
import type { ImportReport } from '../../contract/import-report.ts'
import { findFiles } from '../../import/find-files.ts'
import { readMapping } from '../../import/mapping.ts'
import { openHouse } from '../../server/house.ts'
import { type ImportWishes, importInto } from '../../server/import-into.ts'
import { findRunning, type RunningServer } from '../../server/running.ts'
import { UserError } from '../../user-error.ts'
import { askJob, cancelJob, startImport } from '../ask-server.ts'
import { defaultFolder } from '../default-folders.ts'
import { createProgressBar, type ProgressBar } from '../progress-bar.ts'
import { showPlan, showReport } from '../show-report.ts'
import type { Terminal } from '../terminal.ts'

export type ImportFlags = { data?: string; json?: boolean; dryRun?: boolean; map?: string[] } & Pick<
  ImportWishes,
  'format' | 'currency' | 'dateOrder' | 'timeZone'
>

const millisecondsBetweenLooks = 150

type Wanted = { paths: string[]; wishes: ImportWishes; isRehearsal: boolean }

/** A signal that aborts when the command is asked to stop. */
function stopSignal({ untilStopped }: Terminal): AbortSignal {
  const stopping = new AbortController()
  untilStopped().then(
    () => stopping.abort(),
    () => undefined,
  )
  return stopping.signal
}

async function importHere(
  folder: string,
  { paths, wishes, isRehearsal }: Wanted,
  bar: ProgressBar,
  terminal: Terminal,
): Promise<ImportReport> {
  const house = await openHouse(folder, terminal.clock)
  const course = { isRehearsal, onProgress: bar.show, signal: stopSignal(terminal) }
  try {
    const report = await importInto(house, paths, wishes, course)
    await (isRehearsal ? house.abandon() : house.close())
    return report
  } catch (error) {
    await house.abandon()
    throw error
  }
}

/** The report of a job that is done, or its plan; null while there is none. */
function outcomeOf({ state, plan, report, error, isBug }: ImportJob): ImportReport | null {
  if (error !== null) throw isBug ? new Error(error) : new UserError(error)
  return state === 'planned' ? plan : report
}

async function importThere(
  server: RunningServer,
  { paths, wishes, isRehearsal }: Wanted,
  bar: ProgressBar,
  terminal: Terminal,
): Promise<ImportReport> {
  const stop = stopSignal(terminal)
  const started = await startImport(server, { paths: paths.map((path) => resolve(path)), ...wishes, isRehearsal })
  for (;;) {
    const job = stop.aborted ? await cancelJob(server, started) : await askJob(server, started)
    const report = outcomeOf(job)
    if (job.state === 'planned') await cancelJob(server, started)
    if (report !== null) return report
    bar.show(job)
    await wait(millisecondsBetweenLooks)
  }
}

function showOutcome(report: ImportReport, { json, dryRun }: ImportFlags, { locale }: Terminal): string {
  if (json) return JSON.stringify(dryRun ? { plan: report } : report, null, 2)
  return dryRun ? showPlan(report, locale) : showReport(report, locale)
}

/**
 * `regulars import FILE…`: imports, or hands the files to the server that owns the folder, and prints the report; with
 * `--dry-run` what the report would be. Ctrl-C cancels.
 */
export async function importCommand(paths: string[], flags: ImportFlags, terminal: Terminal): Promise<void> {
  const { data, json: _, dryRun: isRehearsal = false, map = [], ...rest } = flags
  const wishes = { ...rest, mapping: readMapping(map) }
  const { data: folder } = readConfig({ data }, terminal.environment, defaultFolder)
  const found = await findFiles(paths, terminal.input)
  const running = await findRunning(folder)
  const bar = createProgressBar(terminal)
  const wanted = { paths: found.paths, wishes, isRehearsal }
  try {
    const report = running
      ? await importThere(running, wanted, bar, terminal)
      : await importHere(folder, wanted, bar, terminal)
    bar.stop()
    terminal.print(showOutcome(report, flags, terminal))
  } finally {
    bar.stop()
    await found.remove()
  }
}
