import { Outlet, useLocation } from '@tanstack/react-router'
import { coverage } from '../controls/preset.ts'
import { useScreen } from '../controls/use-screen.ts'
import { formatDay } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { OutsideData } from './OutsideData.tsx'
import { pages } from './pages.ts'

/** The page itself; or, where it would only draw zeros because the period has no facts, a word about that. */
export function PageArea() {
  const { project, period } = useScreen()
  const words = useWords()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const page = pages.find(({ to }) => to === path)
  const covered = coverage(period, project)
  if (page?.hasPeriod !== true || project.firstDay === null || project.customers === 0) return <Outlet />
  if (covered === 'before' || covered === 'after')
    return <OutsideData title={words.say(`shell.page.${page.id}`)} firstDay={project.firstDay} />
  return (
    <>
      <Outlet />
      {covered === 'partly' && period.preset === null && (
        <p className="order-first text-[13px] text-soft">
          {words.say('outside.partly', {
            from: formatDay(project.firstDay, words),
            to: formatDay(project.today, words),
          })}
        </p>
      )}
    </>
  )
}
