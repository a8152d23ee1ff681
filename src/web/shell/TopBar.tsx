import { useLocation } from '@tanstack/react-router'
import { useProject } from '../api.ts'
import { CompareSelect } from '../controls/CompareSelect.tsx'
import { DisplayMenu } from '../controls/DisplayMenu.tsx'
import { PeriodControl } from '../controls/PeriodControl.tsx'
import { formatDay } from '../format.ts'
import { useWords } from '../messages/language.ts'
import { DemoLabel } from './DemoLabel.tsx'
import { pages } from './pages.ts'
import { SearchButton } from './search/SearchButton.tsx'
import { ViewsMenu } from './ViewsMenu.tsx'

/** What holds for the whole screen: whose numbers these are, which days, compared with which, and the theme. */
export function TopBar() {
  const project = useProject()
  const words = useWords()
  const path = useLocation({ select: ({ pathname }) => pathname })
  const hasPeriod = project.customers > 0 && pages.some(({ to, hasPeriod: answers }) => answers && to === path)
  return (
    <header className="sticky top-0 z-30 print:hidden border-b border-line bg-paper/90 backdrop-blur-md">
      <div className="mx-auto flex max-w-[1480px] flex-wrap items-center gap-x-2.5 gap-y-2 px-4 py-2.5 md:px-7">
        <div className="mr-auto flex min-w-0 flex-1 basis-0 flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
          <span className="truncate">{project.name}</span>
          {project.isDemo && <DemoLabel />}
          {project.isTodayPinned && (
            <span className="rounded-md border border-line px-1.5 py-0.5 text-xs font-normal whitespace-nowrap text-soft">
              {words.say('rule.today', { day: formatDay(project.today, words) })}
            </span>
          )}
          {project.dataEndsEarly && (
            <span className="rounded-md border border-line px-1.5 py-0.5 text-xs font-normal whitespace-nowrap text-soft">
              {words.say('shell.data-ends', { day: formatDay(project.today, words) })}
            </span>
          )}
        </div>
        {hasPeriod && (
          <div className="flex min-w-0 gap-2 max-xl:order-last max-xl:w-full">
            <PeriodControl />
            <CompareSelect />
          </div>
        )}
        <SearchButton />
        <ViewsMenu />
        <DisplayMenu />
      </div>
    </header>
  )
}
