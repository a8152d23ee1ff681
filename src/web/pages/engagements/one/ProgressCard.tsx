import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { ProgressBar } from '../../data/ProgressBar.tsx'
import { peopleWith } from '../engagement-words.ts'

/** How many have been written to of those who are to be, while it goes on; and why it does not. */
export function ProgressCard({ engagement: { counts, fault, said, draft } }: { engagement: ToldEngagement }) {
  const words = useWords()
  const { say } = words
  const open = peopleWith(counts, ['queued', 'sending'])
  const settled = peopleWith(counts, ['sent', 'unconfirmed', 'failed'])
  const isFile = draft.channel.kind === 'file'
  return (
    <section aria-label={say('engagement.progress')} className="card grid gap-2.5 text-[13px]">
      {!isFile && (
        <ProgressBar
          label={say('engagement.progress')}
          share={open + settled === 0 ? null : settled / (open + settled)}
        />
      )}
      <p role="status">
        {isFile
          ? say('engagement.progress.file')
          : say('engagement.progress.of', {
              done: formatCount(settled, words),
              of: formatCount(open + settled, words),
            })}
      </p>
      {fault !== null && (
        <p role="alert" className="text-down">
          {say('engagement.fault', { fault: words.sentence(fault, said) })}
        </p>
      )}
    </section>
  )
}
