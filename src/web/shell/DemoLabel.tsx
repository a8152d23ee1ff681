import { Popover } from '@base-ui/react/popover'
import { ChevronDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Skeleton } from '../controls/Skeleton.tsx'
import { useWords } from '../messages/language.ts'

const loadRemoval = () => import('../pages/data/RemoveDemo.tsx')
const RemoveDemo = lazy(() => loadRemoval().then(({ RemoveDemo: removal }) => ({ default: removal })))

/** Says on every page that the numbers are made up, and leads to their removal. */
export function DemoLabel() {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        onPointerEnter={loadRemoval}
        onFocus={loadRemoval}
        className="flex min-h-6 items-center gap-1 rounded-md bg-attention-soft px-1.5 py-0.5 text-xs font-medium whitespace-nowrap text-on-attention-soft"
      >
        {say('demo.label')}
        <ChevronDown aria-hidden size={13} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="start" collisionPadding={12} className="z-50">
          <Popover.Popup className="floating grid w-96 max-w-[calc(100vw-24px)] gap-2 p-4">
            <Popover.Title className="text-[13px] font-semibold">{say('demo.everything')}</Popover.Title>
            <Suspense fallback={<Skeleton className="h-24" />}>
              <RemoveDemo onKeep={() => setOpen(false)} />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
