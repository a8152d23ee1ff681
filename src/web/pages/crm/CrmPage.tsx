import { Link } from '@tanstack/react-router'
import { Send } from 'lucide-react'
import { hasDataIn } from '../../cards/has-data-in.ts'
import { acrossPages } from '../../controls/screen-search.ts'
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
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHead title={title}>{words.say('crm.about', { name, day: formatDay(today, words), timeZone })}</PageHead>
        <Link to="/engagements" search={acrossPages} className="button print:hidden">
          <Send aria-hidden size={15} />
          {words.say('engagements.go')}
        </Link>
      </div>
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
