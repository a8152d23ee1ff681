import { KeyRound } from 'lucide-react'
import { fileFormats } from '../../../../contract/engagements.ts'
import { useWords } from '../../../messages/language.ts'
import { formatName } from '../engagement-words.ts'
import { isWebAddress, makeSecret } from './draft-form.ts'
import { NumberField, SelectField, TextField } from './fields.tsx'
import type { FormProps } from './form-props.ts'

/** Consent to which way of writing is asked for. */
function ConsentField({ form, onChange }: FormProps) {
  const { say } = useWords()
  return (
    <SelectField
      label={say('engagement.consent')}
      about={say('engagement.consent.about')}
      options={[
        ['email', say('engagement.consent.email')],
        ['sms', say('engagement.consent.sms')],
      ]}
      value={form.consent}
      onChange={(consent) => onChange({ consent })}
    />
  )
}

export function FileFields({ form, onChange }: FormProps) {
  const { say } = useWords()
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <SelectField
        label={say('engagement.format')}
        about={say(`engagement.format.${form.format}`)}
        options={fileFormats.map((format) => [format, formatName(format)] as const)}
        value={form.format}
        onChange={(format) => onChange({ format })}
      />
      <ConsentField form={form} onChange={onChange} />
    </div>
  )
}

/** `hasSecret`: one was kept that is not told; an empty field leaves it. */
export function WebhookFields({ form, onChange, hasSecret }: FormProps & { hasSecret: boolean }) {
  const { say } = useWords()
  return (
    <div className="grid gap-4">
      <TextField
        label={say('engagement.url')}
        about={say('engagement.url.about')}
        type="url"
        required
        fault={isWebAddress(form.url) ? undefined : say('engagement.url.fault')}
        value={form.url}
        onChange={(url) => onChange({ url })}
      />
      <div className="flex flex-wrap items-start gap-2">
        <div className="min-w-0 flex-1 basis-64">
          <TextField
            label={say('engagement.secret')}
            about={say(hasSecret ? 'engagement.secret.kept' : 'engagement.secret.about')}
            required={!hasSecret}
            minLength={16}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            value={form.secret}
            onChange={(secret) => onChange({ secret })}
          />
        </div>
        <button type="button" className="button mt-[26px]" onClick={() => onChange({ secret: makeSecret() })}>
          <KeyRound aria-hidden size={14} />
          {say('engagement.secret.make')}
        </button>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <ConsentField form={form} onChange={onChange} />
        <NumberField
          label={say('engagement.batch')}
          min={1}
          max={1000}
          value={form.batchSize}
          onChange={(batchSize) => onChange({ batchSize })}
        />
      </div>
    </div>
  )
}
