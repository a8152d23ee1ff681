import { Presets, SingleBar } from 'cli-progress'
import type { ImportProgress } from '../server/import-into.ts'
import type { Terminal } from './terminal.ts'

export type ProgressBar = { show: (progress: ImportProgress) => void; stop: () => void }

const options = {
  format: '{step} {bar} {percentage}% · {value} of {total} rows · {eta_formatted} left',
  hideCursor: true,
  clearOnComplete: true,
  stopOnComplete: false,
}

/** A bar on the terminal's error side where a person watches; nothing elsewhere. */
export function createProgressBar({ isWatched }: Pick<Terminal, 'isWatched'>): ProgressBar {
  if (!isWatched) return { show: () => undefined, stop: () => undefined }
  const bar = new SingleBar(options, Presets.shades_classic)
  return {
    show: ({ step, rowsDone, rowsTotal }) => {
      if (rowsTotal === null || rowsTotal === 0) return
      if (!bar.isActive) bar.start(rowsTotal, 0, { step })
      bar.setTotal(rowsTotal)
      bar.update(Math.min(rowsDone, rowsTotal), { step })
    },
    stop: () => bar.stop(),
  }
}
