import { hasDataIn } from '../../cards/has-data-in.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { UserCards } from './UserCards.tsx'
import { UserCharts } from './UserCharts.tsx'

/** Everyone in the base: how many, who may be written to, who can be reached, who has bought. */
export function UsersPage() {
  const { project, period } = useScreen()
  const words = useWords()
  const title = words.say('users.title')
  if (project.lastDay === null) {
    return (
      <>
        <PageHead title={title}>{project.name}</PageHead>
        <NoData />
      </>
    )
  }
  return (
    <>
      <PageHead title={title}>
        {words.say('users.about', { name: project.name, day: formatDay(period.to, words) })}
      </PageHead>
      {hasDataIn(period, project) && (
        <>
          <UserCards />
          <UserCharts />
        </>
      )}
    </>
  )
}
