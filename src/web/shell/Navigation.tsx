import { Link, useRouter } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { acrossPages } from '../controls/screen-search.ts'
import { useWords } from '../messages/language.ts'
import { Brand } from './Brand.tsx'
import { GoShortcuts } from './GoShortcuts.tsx'
import { pages } from './pages.ts'
import { ShortcutHelp } from './ShortcutHelp.tsx'

const link =
  'flex items-center gap-2.5 rounded-lg text-soft hover:text-ink aria-[current=page]:text-brand aria-[current=page]:font-semibold ' +
  'max-md:min-h-14 max-md:flex-1 max-md:flex-col max-md:justify-center max-md:gap-1 max-md:text-xs ' +
  'md:px-2.5 md:py-2 md:hover:bg-line/50 md:aria-[current=page]:bg-brand-soft'

/** On a phone the bar is wider than the screen: the page that is open is kept in sight. */
function useOpenPageInSight() {
  const bar = useRef<HTMLUListElement>(null)
  const router = useRouter()
  useEffect(() => {
    // In the frame after: by then the router has put back where the bar was scrolled to when the page was left.
    const show = () =>
      requestAnimationFrame(() => {
        const { pathname } = router.state.location
        // By the path: the link itself may say a moment later that it is the current one.
        const place = pages.findIndex(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
        bar.current?.children[place]?.scrollIntoView({ block: 'nearest', inline: 'center' })
      })
    void document.fonts.ready.then(show)
    return router.subscribe('onRendered', show)
  }, [router])
  return bar
}

/** The way between pages: a column on the left, on a phone a bar at the bottom. The period goes along. */
export function Navigation() {
  const { say } = useWords()
  const bar = useOpenPageInSight()
  return (
    <nav
      aria-label={say('shell.pages')}
      className="z-40 border-line print:hidden max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:border-t max-md:bg-paper max-md:pb-[env(safe-area-inset-bottom)] md:sticky md:top-0 md:flex md:h-dvh md:flex-col md:border-r md:px-3 md:py-5"
    >
      <div className="px-2.5 pb-5 max-md:hidden">
        <Brand />
      </div>
      <ul ref={bar} className="flex max-md:overflow-x-auto md:flex-col md:gap-0.5">
        {pages.map(({ to, id, Icon }) => (
          <li key={to} className="max-md:flex max-md:min-w-17 max-md:flex-1">
            <Link to={to} search={acrossPages} className={link}>
              <Icon aria-hidden size={17} strokeWidth={1.9} />
              {say(`shell.page.${id}`)}
            </Link>
          </li>
        ))}
      </ul>
      <ShortcutHelp />
      <GoShortcuts />
    </nav>
  )
}
