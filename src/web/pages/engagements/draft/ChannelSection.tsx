import { Segmented } from '../../../controls/Segmented.tsx'
import { useWords } from '../../../messages/language.ts'
import { FileFields, WebhookFields } from './ChannelFields.tsx'
import type { FormProps } from './form-props.ts'
import { LetterFields } from './LetterFields.tsx'
import { SendingMissing } from './SendingMissing.tsx'

/** By which way it leaves, and what that way needs. */
export function ChannelSection({ form, onChange, hasSecret }: FormProps & { hasSecret: boolean }) {
  const { say } = useWords()
  const label = say('engagement.channel')
  return (
    <section aria-label={label} className="card grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2>{label}</h2>
        <Segmented
          label={label}
          options={{
            email: say('engagement.channel.email'),
            file: say('engagement.channel.file'),
            webhook: say('engagement.channel.webhook'),
          }}
          value={form.kind}
          onChange={(kind) => onChange({ kind })}
        />
      </div>
      {form.kind === 'email' && <SendingMissing />}
      {form.kind === 'email' && <LetterFields form={form} onChange={onChange} />}
      {form.kind === 'file' && <FileFields form={form} onChange={onChange} />}
      {form.kind === 'webhook' && <WebhookFields form={form} onChange={onChange} hasSecret={hasSecret} />}
    </section>
  )
}
