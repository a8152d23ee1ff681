import { Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useShortcut } from '../../controls/shortcuts.ts'
import { useWords } from '../../messages/language.ts'

const loadPalette = () => import('./SearchPalette.tsx')
const SearchPalette = lazy(() => loadPalette().then(({ SearchPalette: palette }) => ({ default: palette })))

/** Takes what is typed while the palette is on its way, so that no letter is lost. */
function FirstLetters({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const { say } = useWords()
  return (
    <div
      role="dialog"
      aria-label={say('search.title')}
      className="floating fixed top-[12dvh] left-1/2 z-50 w-[600px] max-w-[calc(100vw-24px)] -translate-x-1/2 px-4 pl-12 max-sm:top-3"
    >
      <input
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
        autoFocus
        aria-label={say('search.title')}
        value={typed}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
        className="min-h-13 w-full bg-transparent text-[15px] outline-none"
      />
    </div>
  )
}

/** The way to the search: `/`, Ctrl K or ⌘ K, or this button. */
export function SearchButton() {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const close = () => {
    setOpen(false)
    setTyped('')
  }
  useShortcut('shortcut.does.search', ['/'], () => setOpen(true))
  useShortcut('shortcut.does.search-anywhere', ['mod+k'], () => (isOpen ? close() : setOpen(true)))
  return (
    <>
      <button
        type="button"
        onPointerEnter={loadPalette}
        onFocus={loadPalette}
        onClick={() => setOpen(true)}
        aria-label={say('search.title')}
        className="button !px-2.5 text-faint"
      >
        <Search aria-hidden size={16} className="text-ink" />
        <span aria-hidden className="font-normal max-lg:hidden">
          {say('search.short')}
        </span>
        <kbd aria-hidden className="code max-lg:hidden">
          {say('search.key')}
        </kbd>
      </button>
      {isOpen && (
        <Suspense fallback={<FirstLetters typed={typed} onType={setTyped} />}>
          <SearchPalette typed={typed} onType={setTyped} onClose={close} />
        </Suspense>
      )}
    </>
  )
}
