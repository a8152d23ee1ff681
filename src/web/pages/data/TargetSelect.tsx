import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import type { MappingGuess } from '../../../server/contract.ts'
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

const Chosen = () => (
  <Select.ItemIndicator className="ml-auto text-brand">
    <Check aria-hidden size={15} />
  </Select.ItemIndicator>
)

/** Which of our columns one of theirs is: those needed are marked, and those that another column is already. */
export function TargetSelect({ theirs, guess: { targets, needsOneOf }, choice, header, value, onChange }: Props) {
  const { say } = useWords()
  // The list opens within the page's main part, not behind it, and fixed, so that no scroller cuts it.
  const place = useRef<HTMLDivElement>(null)
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
        <ChevronDown aria-hidden size={15} className="ml-auto shrink-0 text-faint" />
      </Select.Trigger>
      <div ref={place} className="absolute" />
      <Select.Portal container={place}>
        <Select.Positioner
          positionMethod="fixed"
          alignItemWithTrigger={false}
          sideOffset={6}
          align="start"
          collisionPadding={12}
          className="z-50"
        >
          <Select.Popup className="floating max-h-[min(var(--available-height),26rem)] w-80 max-w-[calc(100vw-24px)] overflow-auto p-1 text-ink">
            <Select.Item value={unused} className="choice text-soft">
              <Select.ItemText>{say('mapping.unused')}</Select.ItemText>
              <Chosen />
            </Select.Item>
            {targets.map((target) => (
              <Select.Item key={target.name} value={target.name} className="choice">
                <span className="grid min-w-0">
                  <span className="flex flex-wrap items-baseline gap-x-2">
                    <Select.ItemText className="font-medium">{target.name}</Select.ItemText>
                    <span className="text-xs text-brand">{notesOf(target)}</span>
                  </span>
                  <span className="text-xs leading-snug text-soft">{target.meaning}</span>
                </span>
                <Chosen />
              </Select.Item>
            ))}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}
