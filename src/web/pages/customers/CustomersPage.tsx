import { everybody } from '../../../catalog/people/filter.ts'
import { useProject } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { formatDay } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import { NoData } from '../../shell/NoData.tsx'
import { PageHead } from '../../shell/PageHead.tsx'
import { CustomerList } from './CustomerList.tsx'
import { FilterBar } from './FilterBar.tsx'
import { useList } from './use-list.ts'

/** The customers behind a number, or those whom a filter means: found, sorted, taken along. */
export function CustomersPage() {
  const project = useProject()
  const words = useWords()
  const { read, asOf, setWho, meant } = useList()
  const { say } = words
  const title = say('customers.title')
  if (project.lastDay === null) return <NoData title={title} />
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHead title={title}>
        {asOf === undefined ? say('customers.about') : say('customers.about-day', { day: formatDay(asOf, words) })}
      </PageHead>
      {'fault' in read ? (
        <>
          <ErrorNotice title={say('customers.strange-filter')} error={new Error(`who ${read.fault}`)} />
          <p>
            <button type="button" className="button" onClick={() => setWho(everybody)}>
              {say('customers.show-everyone')}
            </button>
          </p>
        </>
      ) : (
        <>
          <FilterBar who={read.who} onChange={setWho} />
          <CustomerList who={meant(read.who)} />
        </>
      )}
    </div>
  )
}
