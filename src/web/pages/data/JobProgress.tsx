import type { ImportJob } from '../../../contract/import-job.ts'
import { formatCount, formatPercent, formatSeconds } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { MessageId, Words } from '../../messages/words.ts'
import { ProgressBar } from './ProgressBar.tsx'

const steps: Readonly<Record<string, MessageId>> = {
  Waiting: 'data.step.waiting',
  Reading: 'data.step.reading',
  Checking: 'data.step.checking',
  Writing: 'data.step.writing',
  'Rebuilding history': 'data.step.history',
}

/** How far a running import is: the step, the rows, the share of them, and how long it will take. */
export function JobProgress({ job }: { job: ImportJob }) {
  const { step, rowsDone, rowsTotal } = job
  const words = useWords()
  // Some steps tell no rows: a bar that stood at 0 % would look stuck.
  const share = rowsTotal === null || rowsDone === 0 ? null : Math.min(rowsDone / rowsTotal, 1)
  const known = steps[step]
  const rows =
    share === null || rowsTotal === null
      ? words.say('data.progress.rows', { rows: rowsTotal ?? rowsDone })
      : words.say('data.progress.rows-of', {
          share: formatPercent(share, words),
          done: formatCount(rowsDone, words),
          rows: rowsTotal,
        })
  return (
    <div className="grid gap-2">
      <ProgressBar label={words.say('data.progress')} share={share} />
      <p className="flex flex-wrap justify-between gap-x-4 text-[13px] text-soft">
        <span>{known === undefined ? step : words.say(known)}</span>
        <span>{[rows, ...paceOf(job, words)].join(' · ')}</span>
      </p>
    </div>
  )
}

/** Rows a second and the time left, once both can be told. */
function paceOf({ rowsDone, rowsTotal, secondsLeft }: ImportJob, words: Words): string[] {
  if (rowsTotal === null || secondsLeft === null || secondsLeft <= 0) return []
  return [
    words.say('data.progress.rate', { rows: Math.round((rowsTotal - rowsDone) / secondsLeft) }),
    words.say('data.progress.left', { time: formatSeconds(secondsLeft, words) }),
  ]
}
