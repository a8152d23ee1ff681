import { CircleAlert, CircleCheck } from 'lucide-react'
import type { MappingGuess } from '../../../contract/file-inspection.ts'
import { useWords } from '../../messages/language.ts'
import { type FileChoice, missingTargets } from './mapping-choice.ts'

/** What is still missing, said as it changes; and how much of the file will not be used. */
export function MappingState({ guess, choice }: { guess: MappingGuess; choice: FileChoice }) {
  const { say, list, intl } = useWords()
  const missing = missingTargets(guess, choice).map((group) =>
    say('mapping.missing-or', { count: group.length, targets: intl.formatList(group, { type: 'disjunction' }) }),
  )
  const unused = choice.targets.filter((target) => target === null).length
  const Icon = missing.length === 0 ? CircleCheck : CircleAlert
  return (
    <p role="status" className="flex items-start gap-2 text-[13px]">
      <Icon
        aria-hidden
        size={16}
        className={`mt-0.5 shrink-0 ${missing.length === 0 ? 'text-up' : 'text-on-attention-soft'}`}
      />
      <span>
        {missing.length === 0 ? say('mapping.complete') : say('mapping.missing', { targets: list(missing) })}
        {unused > 0 && <span className="text-soft"> {say('mapping.unused-columns', { count: unused })}</span>}
      </span>
    </p>
  )
}
