import { useNavigate } from '@tanstack/react-router'
import { acrossPages } from '../controls/screen-search.ts'
import { useShortcut } from '../controls/shortcuts.ts'
import { pages } from './pages.ts'

function GoShortcut({ page: { to, id, key } }: { page: (typeof pages)[number] }) {
  const navigate = useNavigate()
  useShortcut(`shortcut.does.${id}`, ['g', key], () => void navigate({ to, search: acrossPages }))
  return null
}

/** Pages by keyboard: G, then the letter of the page. */
export const GoShortcuts = () => pages.map((page) => <GoShortcut key={page.id} page={page} />)
