import { useState } from 'react'
import type { ToldSending } from '../../../../contract/sending.ts'
import { useWords } from '../../../messages/language.ts'
import { isWebAddress } from '../draft/draft-form.ts'
import { NumberField, TextField } from '../draft/fields.tsx'
import { type SendingChange, useChangeSending } from '../engagements.ts'

const usualPort = 587

/** What stands in the fields; empty where nothing is set. */
const formOf = ({ publicUrl, allowsPrivateHosts, smtp }: ToldSending) => ({
  publicUrl: publicUrl ?? '',
  allowsPrivateHosts,
  host: smtp?.host ?? '',
  port: smtp?.port ?? usualPort,
  secure: smtp?.secure ?? false,
  user: smtp?.user ?? '',
  password: '',
  from: smtp?.from ?? '',
})
type SendingFields = ReturnType<typeof formOf>

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim())

function changeOf({
  publicUrl,
  allowsPrivateHosts,
  host,
  password,
  user,
  from,
  ...server
}: SendingFields): SendingChange {
  const smtp = {
    ...server,
    host: host.trim(),
    user: orNull(user),
    password: password === '' ? null : password,
    from: from.trim(),
  }
  return { publicUrl: orNull(publicUrl), allowsPrivateHosts, smtp: smtp.host === '' ? null : smtp }
}

type PartProps = { form: SendingFields; onChange: (change: Partial<SendingFields>) => void }

type CheckProps = { label: string; about: string; isOn: boolean; onChange: (isOn: boolean) => void }

const Check = ({ label, about, isOn, onChange }: CheckProps) => (
  <label className="flex items-start gap-2.5 text-[13px]">
    <input
      type="checkbox"
      checked={isOn}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      className="mt-0.5 size-4 accent-brand"
    />
    <span>
      <span className="font-medium">{label}</span>
      <span className="block text-xs text-faint">{about}</span>
    </span>
  </label>
)

function ServerFields({ form, onChange, hasPassword }: PartProps & { hasPassword: boolean }) {
  const { say } = useWords()
  const isNamed = form.host.trim() !== ''
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_auto]">
        <TextField
          label={say('sending.host')}
          about={say('sending.host.about')}
          value={form.host}
          onChange={(host) => onChange({ host })}
        />
        <NumberField
          label={say('sending.port')}
          min={1}
          max={65_535}
          value={form.port}
          onChange={(port) => onChange({ port })}
        />
      </div>
      <Check
        label={say('sending.secure')}
        about={say('sending.secure.about')}
        isOn={form.secure}
        onChange={(secure) => onChange({ secure })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={say('sending.user')}
          autoComplete="off"
          value={form.user}
          onChange={(user) => onChange({ user })}
        />
        <TextField
          label={say('sending.password')}
          about={hasPassword ? say('sending.password.kept') : undefined}
          type="password"
          autoComplete="new-password"
          value={form.password}
          onChange={(password) => onChange({ password })}
        />
      </div>
      <TextField
        label={say('sending.from')}
        about={say('sending.from.about')}
        required={isNamed}
        minLength={3}
        maxLength={320}
        value={form.from}
        onChange={(from) => onChange({ from })}
      />
    </>
  )
}

/** The settings of sending, kept together. */
export function SendingForm({ sending }: { sending: ToldSending }) {
  const { say } = useWords()
  const [form, setForm] = useState(() => formOf(sending))
  const save = useChangeSending()
  const change = (part: Partial<SendingFields>) => {
    save.reset()
    setForm({ ...form, ...part })
  }
  return (
    <form
      className="card grid grid-cols-[minmax(0,1fr)] gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(changeOf(form), { onSuccess: (kept) => setForm(formOf(kept)) })
      }}
    >
      <ServerFields form={form} onChange={change} hasPassword={sending.smtp?.hasPassword ?? false} />
      <TextField
        label={say('sending.public')}
        about={say('sending.public.about')}
        type="url"
        fault={isWebAddress(form.publicUrl) ? undefined : say('engagement.url.fault')}
        value={form.publicUrl}
        onChange={(publicUrl) => change({ publicUrl })}
      />
      <Check
        label={say('sending.private')}
        about={say('sending.private.about')}
        isOn={form.allowsPrivateHosts}
        onChange={(allowsPrivateHosts) => change({ allowsPrivateHosts })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <button type="submit" className="button button-main" disabled={save.isPending}>
          {say('sending.save')}
        </button>
        <p role="status" className="text-[13px] text-soft empty:hidden">
          {save.isSuccess && say('sending.saved')}
        </p>
      </div>
      {save.error !== null && (
        <p role="alert" className="text-[13px] text-down">
          {save.error.message}
        </p>
      )}
    </form>
  )
}
