import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { useRef } from 'react'
import { daysBetween } from '../../sql/day.ts'
import { formatPeriod } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'
import { type Comparison, comparedDays, comparisons } from './preset.ts'
import { useScreen } from './use-screen.ts'

/** What the period is compared with. */
export function CompareSelect() {
  const { period, compare, setCompare } = useScreen()
  const words = useWords()
  // The list opens within the landmark of its control, where it is looked for.
  const place = useRef<HTMLDivElement>(null)
  const items = Object.fromEntries(comparisons.map((id) => [id, words.say(`compare.${id}`)]))
  return (
    <Select.Root
      value={compare}
      onValueChange={(value) => setCompare(comparisons.find((id) => id === value) ?? 'previous')}
      items={items}
    >
      <Select.Trigger aria-label={words.say('compare.with')} className="button min-w-0">
        <span className="truncate text-soft">
          {shortWords(compare, daysBetween(period.from, period.to) + 1, words)}
        </span>
        <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
      </Select.Trigger>
      <div ref={place} className="absolute" />
      <Select.Portal container={place}>
        <Select.Positioner
          positionMethod="fixed"
          alignItemWithTrigger={false}
          sideOffset={6}
          align="end"
          collisionPadding={12}
          className="z-50"
        >
          <Select.Popup className="floating min-w-56 p-1">
            {comparisons.map((id) => {
              const days = comparedDays(id, period)
              return (
                <Select.Item key={id} value={id} className="choice !items-start">
                  <span className="grid">
                    <Select.ItemText>{items[id]}</Select.ItemText>
                    {days !== null && <span className="text-xs text-faint">{formatPeriod(days, words)}</span>}
                  </span>
                  <Select.ItemIndicator className="ml-auto text-brand">
                    <Check aria-hidden size={15} />
                  </Select.ItemIndicator>
                </Select.Item>
              )
            })}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  )
}

const shortWords = (compare: Comparison, days: number, { say }: Words): string =>
  say(`compare.short.${compare}`, { days })
