import { Select } from '@base-ui/react/select'
import { daysBetween } from '../../sql/day.ts'
import { formatPeriod } from '../format.ts'
import { useWords } from '../messages/language.ts'
import type { Words } from '../messages/words.ts'
import { type Comparison, comparedDays, comparisons } from './preset.ts'
import { Choice, OpenMark, SelectList } from './SelectList.tsx'
import { useScreen } from './use-screen.ts'

/** What the period is compared with. */
export function CompareSelect() {
  const { period, compare, setCompare } = useScreen()
  const words = useWords()
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
        <OpenMark />
      </Select.Trigger>
      <SelectList align="end">
        {comparisons.map((id) => {
          const days = comparedDays(id, period)
          return (
            <Choice key={id} value={id} className="!items-start">
              <span className="grid">
                <Select.ItemText>{items[id]}</Select.ItemText>
                {days !== null && <span className="text-xs text-faint">{formatPeriod(days, words)}</span>}
              </span>
            </Choice>
          )
        })}
      </SelectList>
    </Select.Root>
  )
}

const shortWords = (compare: Comparison, days: number, { say }: Words): string =>
  say(`compare.short.${compare}`, { days })
