import { Popover } from '@base-ui/react/popover'
import { Trash2 } from 'lucide-react'
import type { ListedAudience } from '../../../server/contract.ts'
import { useWords } from '../../messages/language.ts'
import { useRemoveAudience } from './audiences.ts'

type Props = { audience: ListedAudience; onRemoved: () => void }

/** Removes an audience once the person has said so twice. */
export function RemoveAudience({ audience: { id, name }, onRemoved }: Props) {
  const { say } = useWords()
  const remove = useRemoveAudience(id)
  // What is awaited comes also when the row, and this with it, is gone by then; the error stands below.
  const run = () => void remove.mutateAsync().then(onRemoved, () => undefined)
  return (
    <Popover.Root onOpenChange={remove.reset}>
      <Popover.Trigger className="button" aria-label={say('audiences.remove-one', { name })}>
        <Trash2 aria-hidden size={14} />
        {say('audiences.remove')}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup className="floating grid w-80 max-w-(--available-width) gap-2.5 p-4 text-[13px]">
            <Popover.Title className="text-[13px] font-semibold break-words">
              {say('audiences.remove-one', { name })}
            </Popover.Title>
            <Popover.Description className="text-soft">{say('audiences.remove-about')}</Popover.Description>
            <div className="flex flex-wrap gap-2">
              <button type="button" className="button button-main" disabled={remove.isPending} onClick={run}>
                {say('audiences.remove-yes')}
              </button>
              <Popover.Close className="button">{say('audiences.keep-it')}</Popover.Close>
            </div>
            {remove.error !== null && (
              <p role="alert" className="text-down">
                {remove.error.message}
              </p>
            )}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
