import { type ReactNode, useId, useState } from 'react'
import type { ProjectChange, ProjectSettings } from '../../../contract/settings.ts'
import { useWords } from '../../messages/language.ts'
import { useChangeSettings } from './settings.ts'

/** What a control of a setting is given: its value, and the ids of its label and explanation. */
export type Control<Value> = {
  id: string
  labelledBy: string
  describedBy: string
  value: Value
  onChange: (value: Value) => void
}

type Props<Name extends keyof ProjectSettings> = {
  name: Name
  value: ProjectSettings[Name]
  /** What a change will do; null where it needs no word. */
  consequence: ReactNode
  /** Why it cannot be changed now. */
  fixed?: string | undefined
  changeOf: (value: ProjectSettings[Name]) => ProjectChange
  children: (control: Control<ProjectSettings[Name]>) => ReactNode
}

/** One setting: its words, its control, and, once another value is chosen, what that does and a second word for it. */
export function Setting<Name extends keyof ProjectSettings>(props: Props<Name>) {
  const { name, value, consequence, fixed, changeOf, children } = props
  const id = useId()
  const { say } = useWords()
  const [draft, setDraft] = useState<{ value: ProjectSettings[Name] } | null>(null)
  const change = useChangeSettings()
  const isChanged = draft !== null && draft.value !== value
  const apply = () => isChanged && change.mutate(changeOf(draft.value), { onSuccess: () => setDraft(null) })
  const put = (next: ProjectSettings[Name]) => {
    change.reset()
    setDraft({ value: next })
  }
  const shown = draft === null ? value : draft.value
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        apply()
      }}
      className="grid gap-x-8 gap-y-2.5 border-line py-4 not-first:border-t first:pt-0 last:pb-0 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]"
    >
      <div>
        <label id={`${id}-label`} htmlFor={id} className="font-semibold">
          {say(`settings.${name}`)}
        </label>
        <p id={`${id}-about`} className="mt-0.5 max-w-prose text-[13px] text-soft">
          {say(`settings.${name}.about`)}
        </p>
      </div>
      <div className="grid content-start justify-items-start gap-2.5">
        <fieldset disabled={fixed !== undefined || change.isPending} className="w-full max-w-md min-w-0">
          {children({ id, labelledBy: `${id}-label`, describedBy: `${id}-about`, value: shown, onChange: put })}
        </fieldset>
        {fixed !== undefined && <p className="text-[13px] text-soft">{fixed}</p>}
        {isChanged && (
          <Confirmation
            name={name}
            consequence={consequence}
            isPending={change.isPending}
            onKeep={() => setDraft(null)}
          />
        )}
        <p role="status" className="text-[13px] text-soft empty:hidden">
          {change.isSuccess && !isChanged && say('settings.saved')}
        </p>
        {change.error !== null && (
          <p role="alert" className="text-[13px] text-down">
            {change.error.message}
          </p>
        )}
      </div>
    </form>
  )
}

type ConfirmationProps = {
  name: keyof ProjectSettings
  consequence: ReactNode
  isPending: boolean
  onKeep: () => void
}

/** What the change will do, and the second word for it. */
function Confirmation({ name, consequence, isPending, onKeep }: ConfirmationProps) {
  const { say } = useWords()
  const apply = name === 'name' ? 'settings.save' : 'settings.apply'
  return (
    <fieldset className="grid gap-2.5 rounded-lg bg-paper px-3.5 py-3 text-[13px]">
      <legend className="sr-only">{say('settings.confirm', { setting: say(`settings.${name}`) })}</legend>
      {consequence !== null && <div className="grid max-w-prose gap-1.5">{consequence}</div>}
      <div className="flex flex-wrap gap-2">
        <button type="submit" className="button button-main" disabled={isPending}>
          {say(isPending ? 'settings.applying' : apply)}
        </button>
        <button type="button" className="button" disabled={isPending} onClick={onKeep}>
          {say('settings.keep')}
        </button>
      </div>
    </fieldset>
  )
}
