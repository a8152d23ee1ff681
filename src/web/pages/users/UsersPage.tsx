import { hasDataIn } from '../../cards/has-data-in.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { UserCards } from './UserCards.tsx'
import { UserCharts } from './UserCharts.tsx'

/** Everyone in the base: how many, who may be written to, who can be reached, who has bought. */
export function UsersPage() {
  const { project, period } = useScreen()
  if (project.lastDay === null) {
    return (
      <>
        <PageHead title="Users">{project.name}</PageHead>
        <NoData />
      </>
    )
  }
  return (
    <>
      <PageHead title="Users">
        {project.name} · as of {formatDay(period.to)}; new users in the period
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
