import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { useWords } from '../../../messages/language.ts'

const looks: Readonly<Record<ToldEngagement['state'], string>> = {
  draft: 'border-line text-soft',
  scheduled: 'border-line bg-attention-soft text-on-attention-soft',
  running: 'border-brand bg-brand-soft text-brand',
  done: 'border-transparent bg-brand-soft text-brand',
  stopped: 'border-line bg-down-soft text-down',
}

/** How far an engagement is, as a word in a frame. */
export function StateMark({ state }: { state: ToldEngagement['state'] }) {
  const { say } = useWords()
  return (
    <span className={`inline-block rounded-full border px-2 py-px text-xs font-medium ${looks[state]}`}>
      {say(`engagement.state.${state}`)}
    </span>
  )
}
