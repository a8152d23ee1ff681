import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { ReportPage } from '../../shell/ReportPage.tsx'
import { UserCards } from './UserCards.tsx'
import { UserCharts } from './UserCharts.tsx'

/** Everyone in the base: how many, who may be written to, who can be reached, who has bought. */
export function UsersPage() {
  const { project, period } = useScreen()
  const words = useWords()
  return (
    <ReportPage
      title={words.say('users.title')}
      about={words.say('users.about', { name: project.name, day: formatDay(period.to, words) })}
    >
      <UserCards />
      <UserCharts />
    </ReportPage>
  )
}
