import { useBlocker, useNavigate } from '@tanstack/react-router'
import { type RefObject, useRef, useState } from 'react'
import type { ToldEngagement } from '../../../../contract/engagements.ts'
import { acrossPages } from '../../../controls/screen-search.ts'
import { useWords } from '../../../messages/language.ts'
import { ChannelSection } from './ChannelSection.tsx'
import { DraftActions } from './DraftActions.tsx'
import { type DraftForm, draftOf, emptyForm, formOf, reachOf } from './draft-form.ts'
import { MomentFields } from './MomentFields.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import { ReachCard } from './ReachCard.tsx'
import { useRested } from './use-rested.ts'
import { WhoFields } from './WhoFields.tsx'

type Props = {
  /** The draft as it is kept; null of one that is not yet. */
  engagement: ToldEngagement | null
  /** For whom a new one is to be. */
  audience?: number | undefined
}

/** The form, what differs from what is kept, and a question before that is left behind. */
function useForm({ engagement, audience }: Props) {
  const { say } = useWords()
  const [start] = useState(() => emptyForm(audience ?? null, say('engagement.unsubscribe.words')))
  const [kept, setKept] = useState<DraftForm>(() => (engagement === null ? start : formOf(engagement.draft, start)))
  const [form, setForm] = useState<DraftForm>(kept)
  const [told, setTold] = useState(engagement)
  const isChanged = JSON.stringify(form) !== JSON.stringify(kept)
  useBlocker({
    // The page's own steps, such as opening the people of a count, leave nothing behind.
    shouldBlockFn: ({ current, next }) =>
      current.pathname !== next.pathname && isChanged && !window.confirm(say('engagement.leave')),
    enableBeforeUnload: () => isChanged,
  })
  const keep = (engagement: ToldEngagement) => {
    const next = formOf(engagement.draft, form)
    setTold(engagement)
    setKept(next)
    setForm(next)
  }
  return { form, told, isChanged, keep, change: (part: Partial<DraftForm>) => setForm({ ...form, ...part }) }
}

/** Where an engagement is written: for whom, by which way, what, when; beside it whom it reaches and how it reads. */
export function DraftEditor(props: Props) {
  const { engagement } = props
  const { form, told, isChanged, keep, change } = useForm(props)
  const rested = useRested(form)
  const place: RefObject<HTMLFormElement | null> = useRef(null)
  const navigate = useNavigate()
  const kept = (saved: ToldEngagement) => {
    keep(saved)
    if (engagement !== null) return
    const to = { to: '/engagements/$id', params: { id: String(saved.id) }, search: acrossPages } as const
    void navigate({ ...to, replace: true, ignoreBlocker: true })
  }
  const hasSecret = told?.draft.channel.kind === 'webhook'
  const { subject, body, unsubscribeWords } = rested
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3.5 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
      <form ref={place} className="grid grid-cols-[minmax(0,1fr)] gap-3.5" onSubmit={(event) => event.preventDefault()}>
        <div className="card">
          <WhoFields form={form} onChange={change} />
        </div>
        <ChannelSection form={form} onChange={change} hasSecret={hasSecret} />
        <div className="card">
          <MomentFields form={form} onChange={change} />
        </div>
        <DraftActions
          engagement={told}
          draft={draftOf(form)}
          reach={reachOf(form)}
          isChanged={isChanged}
          isFilledIn={() => place.current?.reportValidity() ?? false}
          onSaved={keep}
          onKept={kept}
        />
      </form>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3.5 lg:sticky lg:top-20">
        <ReachCard asked={reachOf(rested)} />
        {form.kind === 'email' && (
          <PreviewCard audience={rested.audience} letter={{ subject, body, unsubscribeWords }} />
        )}
      </div>
    </div>
  )
}
