import { hasDataIn } from '../../cards/has-data-in.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { CustomersSection } from './CustomersSection.tsx'
import { RfmSection } from './RfmSection.tsx'
import { SpendersSection } from './SpendersSection.tsx'
import { SubscriptionCards } from './SubscriptionCards.tsx'
import { TagsSection } from './TagsSection.tsx'

/** The dashboard of dashboards: who the customers are, what they are worth, how they part. */
export function CrmPage() {
  const { project, period } = useScreen()
  const { name, today, timeZone, lastDay } = project
  const words = useWords()
  const title = words.say('crm.title')
  if (lastDay === null) {
    return (
      <>
        <PageHead title={title}>{name}</PageHead>
        <NoData />
      </>
    )
  }
  return (
    <>
      <PageHead title={title}>{words.say('crm.about', { name, day: formatDay(today, words), timeZone })}</PageHead>
      {hasDataIn(period, project) && (
        <>
          <SubscriptionCards />
          <CustomersSection />
          <SpendersSection />
          <TagsSection />
          <RfmSection />
        </>
      )}
    </>
  )
}
