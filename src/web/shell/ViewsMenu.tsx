import { Popover } from '@base-ui/react/popover'
import { Bookmark } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { Skeleton } from '../controls/Skeleton.tsx'
import { useShortcut } from '../controls/shortcuts.ts'
import { useWords } from '../messages/language.ts'

const loadPanel = () => import('./ViewsPanel.tsx')
const ViewsPanel = lazy(() => loadPanel().then(({ ViewsPanel: panel }) => ({ default: panel })))

/** Screens kept under a name: go to one, or keep this one. */
export function ViewsMenu() {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  useShortcut('shortcut.does.views', ['v'], () => setOpen(true))
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger
        onPointerEnter={loadPanel}
        onFocus={loadPanel}
        aria-label={say('views.title')}
        title={say('views.title')}
        className="button !px-2.5"
      >
        <Bookmark aria-hidden size={16} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup className="floating grid w-80 max-w-[calc(100vw-24px)] grid-cols-[minmax(0,1fr)] gap-3 p-4">
            <Popover.Title className="text-[13px] font-semibold">{say('views.title')}</Popover.Title>
            <Suspense fallback={<Skeleton className="h-24" />}>
              <ViewsPanel onChosen={() => setOpen(false)} />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
