import type { Demo } from '../../../contract/demo.ts'
import { useWords } from '../../messages/language.ts'
import { useRemoveDemo } from '../data/demo.ts'
import { ProgressBar } from '../data/ProgressBar.tsx'

/** How far the demo store is, and a way out. */
export function DemoProgress({ demo: { step, stepsDone, stepsTotal } }: { demo: Demo }) {
  const { say } = useWords()
  const stop = useRemoveDemo()
  return (
    <div className="grid gap-3">
      <ProgressBar label={say('first-run.demo.making')} share={stepsDone / stepsTotal} />
      <div className="flex items-center justify-between gap-3 text-[13px] text-soft">
        <span role="status">{say(step === null ? 'first-run.demo.making' : `demo.step.${step}`)}</span>
        <button
          type="button"
          className="button"
          disabled={stop.isPending}
          onClick={() => stop.mutate({ withImports: false })}
        >
          {say(stop.isPending ? 'data.cancelling' : 'data.cancel')}
        </button>
      </div>
      {stop.error !== null && (
        <p role="alert" className="text-[13px] text-down">
          {stop.error.message}
        </p>
      )}
    </div>
  )
}
