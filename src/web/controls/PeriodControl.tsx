import { Popover } from '@base-ui/react/popover'
import { CalendarDays, ChevronDown } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { formatPeriod } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { Skeleton } from './Skeleton.tsx'
import { useShortcut } from './shortcuts.ts'
import { useScreen } from './use-screen.ts'

// The calendar is a third of the program; it comes when a hand or the focus nears the control.
const loadPanel = () => import('./PeriodPanel.tsx')
const PeriodPanel = lazy(() => loadPanel().then(({ PeriodPanel: panel }) => ({ default: panel })))

/** The days that the numbers answer to: a named period, two days on a calendar, or two typed days. */
export function PeriodControl() {
  const { period, project, setPeriod } = useScreen()
  const words = useWords()
  const [isOpen, setOpen] = useState(false)
  useShortcut('shortcut.does.period', ['p'], () => setOpen(true))
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger onPointerEnter={loadPanel} onFocus={loadPanel} className="button min-w-0 flex-1 md:flex-none">
        <CalendarDays aria-hidden size={15} className="shrink-0 text-faint max-lg:hidden" />
        <span className="sr-only">{words.say('period.now')} </span>
        {period.preset !== null && <span className="font-semibold">{words.say(`period.${period.preset}`)}</span>}
        <span className={period.preset === null ? 'truncate font-semibold' : 'truncate text-soft max-md:hidden'}>
          {formatPeriod(period, words)}
        </span>
        <ChevronDown aria-hidden size={15} className="ml-auto shrink-0 text-faint" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={12} className="z-50">
          <Popover.Popup className="floating max-h-(--available-height) max-w-[calc(100vw-24px)] overflow-auto outline-none">
            <Popover.Title className="sr-only">{words.say('period')}</Popover.Title>
            <Suspense fallback={<Skeleton className="h-110 w-180 max-w-full" />}>
              <PeriodPanel
                period={period}
                calendar={project}
                onChoose={(next) => {
                  setPeriod(next)
                  setOpen(false)
                }}
              />
            </Suspense>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
