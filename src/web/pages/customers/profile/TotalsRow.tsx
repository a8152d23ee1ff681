import type { ReactNode } from 'react'
import type { CustomerProfile } from '../../../../contract/customer-profile.ts'
import { useProject } from '../../../api.ts'
import { SegmentDot } from '../../../charts/SegmentDot.tsx'
import { dash, formatCount, formatDay, formatMoney } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { segmentIn } from './segment-in.ts'

const Total = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="card">
    <dt className="text-[12.5px] leading-[18px] text-soft">{label}</dt>
    <dd className="mt-0.5 text-lg leading-7 break-words font-[650] max-sm:text-[15px] tracking-tight tabular-nums">
      {children}
    </dd>
  </div>
)

/** What a customer has come to until today. */
export function TotalsRow({ profile: { person, segment, scheme } }: { profile: CustomerProfile }) {
  const words = useWords()
  const money = useProject()
  const { say } = words
  const named = segmentIn(scheme, segment, words)
  return (
    <dl className="grid grid-cols-2 gap-3.5 lg:grid-cols-5">
      <Total label={say('customers.column.segment')}>
        {named !== null && <SegmentDot colour={named.colour} />}
        {named?.label ?? dash}
      </Total>
      <Total label={say('customers.column.revenue')}>{formatMoney(person.revenue, money, words)}</Total>
      <Total label={say('customers.column.purchases')}>{formatCount(person.purchases, words)}</Total>
      <Total label={say('profile.first-purchase')}>
        {person.firstPurchase === null ? dash : formatDay(person.firstPurchase, words)}
      </Total>
      <Total label={say('customers.column.lastPurchase')}>
        {person.lastPurchase === null ? dash : formatDay(person.lastPurchase, words)}
      </Total>
    </dl>
  )
}
