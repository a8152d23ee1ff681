import { type Options, type Params, SingleBar } from 'cli-progress'
import { z } from 'zod'
import type { ImportProgress } from '../server/import-into.ts'
import type { Terminal } from './terminal.ts'

/** The time left is told of rows only. */
type ShownProgress = Omit<ImportProgress, 'secondsLeft'> & { secondsLeft?: number | null }
export type ProgressBar = { show: (progress: ShownProgress) => void; stop: () => void }

const payloadSchema = z.object({
  step: z.string(),
  isTotalKnown: z.boolean(),
  /** Of all steps; where it is not told, that of this one is reckoned. */
  secondsLeft: z.number().nullable().default(null),
})
const places = 24

const filled = (progress: number): string => {
  const done = Math.round(progress * places)
  return '█'.repeat(done) + '░'.repeat(places - done)
}

/** One line: the step and its rows, and once there is something to go by, percent, rate and time left. */
export function drawProgress(
  { value, total, startTime }: Pick<Params, 'value' | 'total' | 'startTime'>,
  { step, isTotalKnown, secondsLeft = null }: z.input<typeof payloadSchema>,
  now: number,
): string {
  const told = secondsLeft === null ? [] : [`${Math.ceil(secondsLeft)} s left`]
  if (!isTotalKnown) return [step, `${value.toLocaleString()} rows`, ...told].join(' · ')
  if (value === 0) return [step, `${total.toLocaleString()} rows`, ...told].join(' · ')
  const rate = value / Math.max(0.001, (now - startTime) / 1000)
  const [left = `${Math.ceil((total - value) / rate)} s left`] = told
  const percent = `${Math.floor((100 * value) / total)}%`
  const rows = `${value.toLocaleString()} of ${total.toLocaleString()} rows`
  return `${step} ${filled(value / total)} ${percent} · ${rows} · ${Math.round(rate).toLocaleString()}/s · ${left}`
}

/** One line: the step, and how many of all are done. */
export const drawSteps = (
  { value, total }: Pick<Params, 'value' | 'total'>,
  { step }: z.input<typeof payloadSchema>,
): string => `${step} ${filled(value / total)} ${value} of ${total} steps`

const formats = {
  rows: (_: Options, params: Params, payload: unknown): string =>
    drawProgress(params, payloadSchema.parse(payload), Date.now()),
  steps: (_: Options, params: Params, payload: unknown): string => drawSteps(params, payloadSchema.parse(payload)),
}

/** A line on the terminal's error side where a person watches, counting rows or steps; nothing elsewhere. */
export function createProgressBar(
  { isWatched }: Pick<Terminal, 'isWatched'>,
  counted: keyof typeof formats = 'rows',
): ProgressBar {
  if (!isWatched) return { show: () => undefined, stop: () => undefined }
  const bar = new SingleBar({
    format: formats[counted],
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
  })
  let shownStep = ''
  return {
    show: ({ step, rowsDone, rowsTotal, secondsLeft = null }) => {
      const payload = { step, isTotalKnown: rowsTotal !== null, secondsLeft }
      const total = Math.max(1, rowsTotal ?? rowsDone)
      // Each step has a rate of its own.
      if (bar.isActive && step !== shownStep && counted === 'rows') bar.stop()
      shownStep = step
      if (!bar.isActive) bar.start(total, 0, payload)
      bar.setTotal(total)
      bar.update(Math.min(rowsDone, total), payload)
    },
    stop: () => bar.stop(),
  }
}
