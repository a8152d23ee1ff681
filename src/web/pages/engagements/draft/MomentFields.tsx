import { useId } from 'react'
import { useWords } from '../../../messages/language.ts'
import { toLocal } from './draft-form.ts'
import { faulty, NumberField } from './fields.tsx'
import type { FormProps } from './form-props.ts'

const hour = 3_600_000

/** When it begins, whom it holds back, and how long its outcome is watched. */
export function MomentFields({ form, onChange }: FormProps) {
  const { say } = useWords()
  const group = useId()
  const isPast = form.moment !== '' && new Date(form.moment).getTime() <= Date.now()
  const nextHour = () => toLocal(new Date(Math.ceil((Date.now() + hour) / hour) * hour).toISOString())
  return (
    <div className="grid gap-4">
      <fieldset className="grid gap-2 text-[13px]">
        <legend className="mb-1.5 font-medium">{say('engagement.moment')}</legend>
        {([false, true] as const).map((isLater) => (
          <label key={String(isLater)} className="flex min-h-6 items-center gap-2.5">
            <input
              type="radio"
              name={group}
              checked={form.isLater === isLater}
              onChange={() => onChange({ isLater, ...(isLater && form.moment === '' ? { moment: nextHour() } : {}) })}
              className="size-4 accent-brand"
            />
            {say(isLater ? 'engagement.moment.later' : 'engagement.moment.now')}
          </label>
        ))}
        {form.isLater && (
          <input
            type="datetime-local"
            required
            ref={faulty(isPast ? say('engagement.moment.past') : undefined)}
            aria-label={say('engagement.moment.at')}
            value={form.moment}
            onChange={({ currentTarget }) => onChange({ moment: currentTarget.value })}
            className="field ml-6.5 w-fit"
          />
        )}
      </fieldset>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberField
          label={say('engagement.control')}
          about={say('engagement.control.about')}
          min={0}
          max={50}
          value={form.controlPercent}
          onChange={(controlPercent) => onChange({ controlPercent })}
        />
        <NumberField
          label={say('engagement.days')}
          about={say('engagement.days.about')}
          min={1}
          max={365}
          value={form.outcomeDays}
          onChange={(outcomeDays) => onChange({ outcomeDays })}
        />
      </div>
    </div>
  )
}
