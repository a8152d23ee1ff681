import { Select } from '@base-ui/react/select'
import type { MappingGuess } from '../../../contract/file-inspection.ts'
import { Choice, OpenMark, SelectList } from '../../controls/SelectList.tsx'
import { useWords } from '../../messages/language.ts'
import type { FileChoice } from './mapping-choice.ts'

type Props = {
  theirs: string
  guess: MappingGuess
  choice: FileChoice
  header: readonly string[]
  value: string | null
  onChange: (ours: string | null) => void
}

const unused = ''

/** Which of our columns one of theirs is: those needed are marked, and those that another column is already. */
export function TargetSelect({ theirs, guess: { targets, needsOneOf }, choice, header, value, onChange }: Props) {
  const { say } = useWords()
  const items = { [unused]: say('mapping.unused'), ...Object.fromEntries(targets.map(({ name }) => [name, name])) }
  const notesOf = ({ name, isRequired }: MappingGuess['targets'][number]): string => {
    const holder = header[choice.targets.indexOf(name)]
    const notes = [
      ...(isRequired ? [say('mapping.needed')] : []),
      ...(needsOneOf.some((group) => group.includes(name)) ? [say('mapping.one-of-needed')] : []),
      ...(holder === undefined || name === value ? [] : [say('mapping.now-of', { column: holder })]),
    ]
    return notes.join(', ')
  }
  return (
    <Select.Root
      value={value ?? unused}
      items={items}
      onValueChange={(chosen) => onChange(targets.find(({ name }) => name === chosen)?.name ?? null)}
    >
      <Select.Trigger
        aria-label={say('mapping.target', { column: theirs })}
        className={`button w-full min-w-0 !px-2.5 ${value === null ? '!font-normal !text-soft' : '!border-brand !text-brand'}`}
      >
        <Select.Value className="truncate" />
        <OpenMark className="ml-auto" />
      </Select.Trigger>
      <SelectList className="!max-h-[min(var(--available-height),26rem)] w-80 max-w-[calc(100vw-24px)] text-ink">
        <Choice value={unused} className="text-soft">
          <Select.ItemText>{say('mapping.unused')}</Select.ItemText>
        </Choice>
        {targets.map((target) => (
          <Choice key={target.name} value={target.name}>
            <span className="grid min-w-0">
              <span className="flex flex-wrap items-baseline gap-x-2">
                <Select.ItemText className="font-medium">{target.name}</Select.ItemText>
                <span className="text-xs text-brand">{notesOf(target)}</span>
              </span>
              <span className="text-xs leading-snug text-soft">{target.meaning}</span>
            </span>
          </Choice>
        ))}
      </SelectList>
    </Select.Root>
  )
}
