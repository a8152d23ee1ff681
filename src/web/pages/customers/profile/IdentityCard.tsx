import { BadgeAlert, BadgeCheck } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { genders } from '../../../../catalog/names.ts'
import type { CustomerProfile } from '../../../../contract/customer-profile.ts'
import { dash, formatDay } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'

type Person = CustomerProfile['person']

/** A contact and whether it can be reached, as far as that can be told. */
function Contact({ value, isValid }: { value: string | null; isValid: boolean | null }) {
  const { say } = useWords()
  if (value === null) return dash
  const Mark = isValid ? BadgeCheck : BadgeAlert
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="min-w-0 break-all">{value}</span>
      {isValid !== null && (
        <span className={`flex items-center gap-1 text-xs ${isValid ? 'text-up' : 'text-down'}`}>
          <Mark aria-hidden size={13} />
          {say(isValid ? 'profile.valid' : 'profile.invalid')}
        </span>
      )}
    </span>
  )
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt className="py-1 text-soft">{label}</dt>
    <dd className="min-w-0 py-1">{children}</dd>
  </>
)

const isGender = (gender: string): gender is keyof typeof genders => Object.hasOwn(genders, gender)

/** Who a person is and how they can be reached. */
export function IdentityCard({ person }: { person: Person }) {
  const words = useWords()
  const { say } = words
  const heading = useId()
  const place = [person.city, person.country].filter((part) => part !== null && part !== '')
  return (
    <section aria-labelledby={heading} className="card">
      <h2 id={heading} className="mb-2 !text-[13px] !font-semibold !tracking-normal">
        {say('profile.identity')}
      </h2>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 text-[13px]">
        <Row label={say('customers.column.id')}>{person.id ?? dash}</Row>
        <Row label={say('customers.column.email')}>
          <Contact value={person.email} isValid={person.isEmailValid} />
        </Row>
        <Row label={say('customers.column.phone')}>
          <Contact value={person.phone} isValid={person.isPhoneValid} />
        </Row>
        <Row label={say('profile.gender')}>
          {say(`profile.gender.${isGender(person.gender) ? person.gender : 'unknown'}`)}
        </Row>
        <Row label={say('profile.birth')}>{person.birthDate === null ? dash : formatDay(person.birthDate, words)}</Row>
        <Row label={say('profile.place')}>{place.length === 0 ? dash : place.join(', ')}</Row>
        <Row label={say('profile.identified')}>{say(person.isIdentified ? 'profile.yes' : 'profile.no')}</Row>
      </dl>
    </section>
  )
}
