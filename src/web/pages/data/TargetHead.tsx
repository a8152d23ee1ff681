import type { MappingGuess } from '../../../contract/file-inspection.ts'
import { useWords } from '../../messages/language.ts'
import type { FileChoice } from './mapping-choice.ts'
import { TargetSelect } from './TargetSelect.tsx'

type Props = {
  /** What the column is called in the file. */
  theirs: string
  guess: MappingGuess
  choice: FileChoice
  header: readonly string[]
  value: string | null
  /** What it was taken for, and why. */
  guessed: MappingGuess['columns'][number] | undefined
  onChange: (ours: string | null) => void
}

/** A column of a file: its name there, what it is here, what that means, and why. */
export function TargetHead({ theirs, guess, choice, header, value, guessed, onChange }: Props) {
  const { say } = useWords()
  const reason = value === guessed?.ours ? guessed.reason : say('mapping.chosen')
  const meaning = guess.targets.find(({ name }) => name === value)?.meaning
  return (
    <div className="grid gap-1 pb-1">
      <span className="truncate text-[13px] font-semibold text-ink" title={theirs}>
        {theirs}
      </span>
      <TargetSelect theirs={theirs} guess={guess} choice={choice} header={header} value={value} onChange={onChange} />
      {meaning !== undefined && <span className="text-xs leading-snug text-soft">{meaning}</span>}
      {value !== null && reason !== null && <span className="text-xs leading-snug text-faint">{reason}</span>}
    </div>
  )
}
