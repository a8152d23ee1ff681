import { Select } from '@base-ui/react/select'
import type { MappingGuess } from '../../../contract/file-inspection.ts'
import { Choice, OpenMark, SelectList } from '../../controls/SelectList.tsx'
import { useWords } from '../../messages/language.ts'
import { fitOf } from './mapping-choice.ts'

type Props = { file: string; guesses: readonly MappingGuess[]; value: string; onChange: (format: string) => void }

/** What a row of a file is, the best guess first, each with how well the file fits. */
export function KindSelect({ file, guesses, value, onChange }: Props) {
  const { say } = useWords()
  const items = Object.fromEntries(guesses.map(({ format, label }) => [format, label]))
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2 text-[13px]">
      <span>{say('mapping.kind', { file })}</span>
      <Select.Root value={value} items={items} onValueChange={(format) => format !== null && onChange(format)}>
        <Select.Trigger aria-label={say('mapping.kind', { file })} className="button min-w-0">
          <Select.Value className="truncate font-semibold" />
          <OpenMark />
        </Select.Trigger>
        <SelectList className="min-w-64">
          {guesses.map((guess) => (
            <Choice key={guess.format} value={guess.format}>
              <span className="flex flex-1 items-baseline justify-between gap-4">
                <Select.ItemText>{guess.label}</Select.ItemText>
                <span className="text-xs text-faint">{say(`mapping.fit.${fitOf(guess)}`)}</span>
              </span>
            </Choice>
          ))}
        </SelectList>
      </Select.Root>
    </div>
  )
}
