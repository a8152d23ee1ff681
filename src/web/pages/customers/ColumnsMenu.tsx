import { Popover } from '@base-ui/react/popover'
import { Columns3 } from 'lucide-react'
import { type CustomerColumn, customerColumnNames } from '../../../catalog/people/customer-columns.ts'
import { useWords } from '../../messages/language.ts'
import { usualColumns } from './use-list.ts'

type Props = { columns: readonly CustomerColumn[]; onChange: (columns: readonly CustomerColumn[]) => void }

/** Which columns the list shows, in their own order. */
export function ColumnsMenu({ columns, onChange }: Props) {
  const { say } = useWords()
  const toggle = (column: CustomerColumn, isShown: boolean) =>
    onChange(customerColumnNames.filter((name) => (name === column ? isShown : columns.includes(name))))
  return (
    <Popover.Root>
      <Popover.Trigger className="button">
        <Columns3 aria-hidden size={15} />
        {say('customers.columns')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup className="floating grid max-h-(--available-height) min-w-56 gap-1 overflow-auto p-3 text-[13px]">
            <Popover.Title className="px-1 pb-1 text-[13px] font-semibold">{say('customers.columns')}</Popover.Title>
            {customerColumnNames.map((name) => (
              <label key={name} className="flex min-h-7 items-center gap-2.5 px-1">
                <input
                  type="checkbox"
                  checked={columns.includes(name)}
                  // A list without a column would be nothing at all.
                  disabled={columns.length === 1 && columns.includes(name)}
                  onChange={({ currentTarget }) => toggle(name, currentTarget.checked)}
                  className="size-4 accent-(--brand)"
                />
                {say(`customers.column.${name}`)}
              </label>
            ))}
            <button
              type="button"
              className="mt-1 min-h-7 rounded-md px-1 text-left font-medium text-brand hover:underline"
              onClick={() => onChange(usualColumns)}
            >
              {say('customers.columns-usual')}
            </button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
