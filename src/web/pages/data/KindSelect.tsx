import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import type { MappingGuess } from '../../../server/contract.ts'
import { useWords } from '../../messages/language.ts'
import { fitOf } from './mapping-choice.ts'

type Props = { file: string; guesses: readonly MappingGuess[]; value: string; onChange: (format: string) => void }

/** What a row of a file is, the best guess first, each with how well the file fits. */
export function KindSelect({ file, guesses, value, onChange }: Props) {
  const { say } = useWords()
  // The list opens within the page's main part, not behind it, and fixed, so that no scroller cuts it.
  const place = useRef<HTMLDivElement>(null)
  const items = Object.fromEntries(guesses.map(({ format, label }) => [format, label]))
  return (
    <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2 text-[13px]">
      <span>{say('mapping.kind', { file })}</span>
      <Select.Root value={value} items={items} onValueChange={(format) => format !== null && onChange(format)}>
        <Select.Trigger aria-label={say('mapping.kind', { file })} className="button min-w-0">
          <Select.Value className="truncate font-semibold" />
          <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
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
            <Select.Popup className="floating max-h-(--available-height) min-w-64 overflow-auto p-1">
              {guesses.map((guess) => (
                <Select.Item key={guess.format} value={guess.format} className="choice">
                  <Select.ItemText>{guess.label}</Select.ItemText>
                  <span className="ml-auto pl-4 text-xs text-faint">{say(`mapping.fit.${fitOf(guess)}`)}</span>
                  <Select.ItemIndicator className="text-brand">
                    <Check aria-hidden size={15} />
                  </Select.ItemIndicator>
                </Select.Item>
              ))}
            </Select.Popup>
          </Select.Positioner>
        </Select.Portal>
      </Select.Root>
    </div>
  )
}
