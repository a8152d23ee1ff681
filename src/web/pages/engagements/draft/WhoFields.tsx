import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { acrossPages } from '../../../controls/screen-search.ts'
import { dash, formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { audiencesQuery } from '../audiences.ts'
import { TextField } from './fields.tsx'
import type { FormProps } from './form-props.ts'
import { Labelled } from './Labelled.tsx'

const none = ''

/** The way to the first audience. */
function NoAudience() {
  const { say } = useWords()
  return (
    <p className="text-[13px] text-soft">
      {say('engagement.no-audience')}{' '}
      <Link to="/engagements" search={acrossPages} className="font-medium text-brand underline underline-offset-2">
        {say('engagement.to-audiences')}
      </Link>
    </p>
  )
}

/** Which audience; where there is none yet, the way to the first. */
function AudienceField({ form, onChange }: FormProps) {
  const words = useWords()
  const { say } = words
  const { data: audiences, error } = useQuery(audiencesQuery)
  const isGone = form.audience !== null && audiences?.every(({ id }) => id !== form.audience)
  return (
    <Labelled label={say('engagement.audience')} about={error?.message}>
      {({ id, describedBy }) => (
        <>
          <select
            id={id}
            aria-describedby={describedBy}
            required
            value={isGone || form.audience === null ? none : String(form.audience)}
            onChange={({ currentTarget: { value } }) => onChange({ audience: value === none ? null : Number(value) })}
            className="field w-full"
          >
            <option value={none}>{say(isGone ? 'engagement.audience.gone' : 'engagement.audience.choose')}</option>
            {audiences === undefined && form.audience !== null && <option value={form.audience}>{dash}</option>}
            {audiences?.map(({ id: audience, name, customers }) => (
              <option key={audience} value={audience}>
                {say('engagement.audience.of', { name, people: formatCount(customers, words) })}
              </option>
            ))}
          </select>
          {audiences?.length === 0 && <NoAudience />}
        </>
      )}
    </Labelled>
  )
}

/** What it is called, and for whom it is. */
export function WhoFields({ form, onChange }: FormProps) {
  const { say } = useWords()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextField
        label={say('engagement.name')}
        required
        maxLength={100}
        value={form.name}
        onChange={(name) => onChange({ name })}
      />
      <AudienceField form={form} onChange={onChange} />
    </div>
  )
}
