import type { Rebuild } from '../../../contract/settings.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { useWords } from '../../messages/language.ts'
import { ProgressBar } from '../data/ProgressBar.tsx'
import { isGoingOn, useStopRebuild } from './settings.ts'

/** How far a change is that builds history anew, and what became of it. */
export function RebuildCard({ rebuild }: { rebuild: Rebuild }) {
  const { say, sentence } = useWords()
  if (rebuild.state === 'failed') {
    const why = sentence(rebuild.error ?? '', rebuild.said)
    return <ErrorNotice title={say('settings.rebuild.failed')} error={new Error(why)} />
  }
  if (isGoingOn(rebuild)) return <Progress rebuild={rebuild} />
  return (
    <p role="status" className="card text-[13px]">
      {say(rebuild.state === 'done' ? 'settings.rebuild.done' : 'settings.rebuild.cancelled')}
    </p>
  )
}

function Progress({ rebuild: { step, stepsDone, stepsTotal } }: { rebuild: Rebuild }) {
  const { say } = useWords()
  const stop = useStopRebuild()
  return (
    <section aria-label={say('settings.rebuild')} className="card grid gap-3">
      <div className="flex items-center gap-3">
        <h2 className="min-w-0 flex-1">{say('settings.rebuild')}</h2>
        <button type="button" className="button" disabled={stop.isPending} onClick={() => stop.mutate()}>
          {say(stop.isPending ? 'settings.rebuild.stopping' : 'settings.rebuild.stop')}
        </button>
      </div>
      <ProgressBar label={say('settings.rebuild')} share={step === null ? null : stepsDone / stepsTotal} />
      <p role="status" className="text-[13px] text-soft">
        {step === null
          ? say('settings.rebuild.waiting')
          : say('settings.rebuild.step', {
              step: say(`settings.step.${step}`),
              done: stepsDone + 1,
              total: stepsTotal,
            })}
      </p>
    </section>
  )
}
