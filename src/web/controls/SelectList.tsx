import { Select } from '@base-ui/react/select'
import { Check, ChevronDown } from 'lucide-react'
import { type ReactNode, useRef } from 'react'

/** The mark at the end of a button that opens a list. */
export const OpenMark = ({ className = '' }: { className?: string }) => (
  <ChevronDown aria-hidden size={15} className={`shrink-0 text-faint ${className}`} />
)

type ListProps = { align?: 'start' | 'end'; className?: string; children: ReactNode }

/** What can be chosen, opening below its button: within the same landmark, and fixed, so that no scroller cuts it. */
export function SelectList({ align = 'start', className = 'min-w-56', children }: ListProps) {
  const place = useRef<HTMLDivElement>(null)
  return (
    <>
      <div ref={place} className="absolute" />
      <Select.Portal container={place}>
        <Select.Positioner
          positionMethod="fixed"
          alignItemWithTrigger={false}
          sideOffset={6}
          align={align}
          collisionPadding={12}
          className="z-50"
        >
          <Select.Popup className={`floating max-h-(--available-height) overflow-auto p-1 ${className}`}>
            {children}
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </>
  )
}

type ChoiceProps = { value: string; className?: string; children: ReactNode }

/** One line of a list, ticked when it is the chosen one. Its `Select.ItemText` is what the button then says. */
export const Choice = ({ value, className = '', children }: ChoiceProps) => (
  <Select.Item value={value} className={`choice ${className}`}>
    {children}
    <Select.ItemIndicator className="ml-auto text-brand">
      <Check aria-hidden size={15} />
    </Select.ItemIndicator>
  </Select.Item>
)
