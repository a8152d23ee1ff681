import { Keyboard } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useShortcut, useShortcutKeys } from '../controls/shortcuts.ts'
import { useWords } from '../messages/language.ts'

const loadSheet = () => import('./ShortcutSheet.tsx')
const ShortcutSheet = lazy(() => loadSheet().then(({ ShortcutSheet: sheet }) => ({ default: sheet })))

/** The way to the sheet of shortcuts: `?`, or a button where there is room for one. */
export function ShortcutHelp() {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  useShortcutKeys()
  useShortcut('shortcut.does.help', ['?'], () => setOpen(true))
  return (
    <>
      <button
        type="button"
        onPointerEnter={loadSheet}
        onClick={() => setOpen(true)}
        className="mt-auto flex items-center gap-2.5 rounded-lg px-2.5 py-2 text-[13px] text-faint hover:bg-line/50 hover:text-ink max-md:hidden"
      >
        <Keyboard aria-hidden size={16} strokeWidth={1.9} />
        {say('shortcut.open')}
        <kbd aria-hidden className="ml-auto code">
          {say('shortcut.key.help')}
        </kbd>
      </button>
      {isOpen && (
        <Suspense>
          <ShortcutSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
