import { Search } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useShortcut } from '../../controls/shortcuts.ts'
import { useWords } from '../../messages/language.ts'

const loadPalette = () => import('./SearchPalette.tsx')
const SearchPalette = lazy(() => loadPalette().then(({ SearchPalette: palette }) => ({ default: palette })))

/** The way to the search: `/`, Ctrl K or ⌘ K, or this button. */
export function SearchButton() {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  useShortcut('shortcut.does.search', ['/'], () => setOpen(true))
  useShortcut('shortcut.does.search-anywhere', ['mod+k'], () => setOpen((before) => !before))
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
        <Suspense>
          <SearchPalette onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
