import { Link } from '@tanstack/react-router'
import { Send } from 'lucide-react'
import { acrossPages } from '../../controls/screen-search.ts'
import { useScreen } from '../../controls/use-screen.ts'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { ReportPage } from '../../shell/ReportPage.tsx'
import { CustomersSection } from './CustomersSection.tsx'
import { RfmSection } from './RfmSection.tsx'
import { SpendersSection } from './SpendersSection.tsx'
import { SubscriptionCards } from './SubscriptionCards.tsx'
import { TagsSection } from './TagsSection.tsx'

function GoToEngagements() {
  const { say } = useWords()
  return (
    <Link to="/engagements" search={acrossPages} className="button print:hidden">
      <Send aria-hidden size={15} />
      {say('engagements.go')}
    </Link>
  )
}

/** The dashboard of dashboards: who the customers are, what they are worth, how they part. */
export function CrmPage() {
  const { name, today, timeZone } = useScreen().project
  const words = useWords()
  return (
    <ReportPage
      title={words.say('crm.title')}
      about={words.say('crm.about', { name, day: formatDay(today, words), timeZone })}
      action={<GoToEngagements />}
    >
      <SubscriptionCards />
      <CustomersSection />
      <SpendersSection />
      <TagsSection />
      <RfmSection />
    </ReportPage>
  )
}
