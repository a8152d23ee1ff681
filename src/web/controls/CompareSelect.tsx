import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { daysBetween } from '../../sql/day.ts'
import { formatCount, formatPeriod } from '../format.ts'
import { type Comparison, comparedDays, comparisons } from './preset.ts'
import { useScreen } from './use-screen.ts'

const ids: Comparison[] = ['previous', 'year', 'none']

/** What the period is compared with. */
export function CompareSelect() {
  const { period, compare, setCompare } = useScreen()
  return (
    <Select.Root
      value={compare}
      onValueChange={(value) => setCompare(ids.find((id) => id === value) ?? 'previous')}
      items={comparisons}
    >
      <Select.Trigger aria-label="Compare with" className="button min-w-0">
        <span className="truncate text-soft">{wordsOf(compare, daysBetween(period.from, period.to) + 1)}</span>
        <ChevronDown aria-hidden size={15} className="shrink-0 text-faint" />
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner
          alignItemWithTrigger={false}
          sideOffset={6}
          align="end"
          collisionPadding={12}
          className="z-50"
        >
          <Select.Popup className="floating min-w-56 p-1">
            {ids.map((id) => {
              const days = comparedDays(id, period)
              return (
                <Select.Item key={id} value={id} className="choice !items-start">
                  <span className="grid">
                    <Select.ItemText>{comparisons[id]}</Select.ItemText>
                    {days !== null && <span className="text-xs text-faint">{formatPeriod(days)}</span>}
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

function wordsOf(compare: Comparison, days: number): string {
  if (compare === 'none') return comparisons.none
  if (compare === 'year') return 'vs year before'
  return days === 1 ? 'vs day before' : `vs ${formatCount(days)} days before`
}
