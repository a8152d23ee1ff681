import { type ReactNode, type RefObject, useRef } from 'react'
import { useWords } from '../../../messages/language.ts'
import { withField } from './draft-form.ts'
import { faulty, NumberField, useBlank } from './fields.tsx'
import type { FormProps } from './form-props.ts'
import { Labelled } from './Labelled.tsx'

type Written = HTMLInputElement | HTMLTextAreaElement

type InsertProps = {
  /** Into what the name goes: "Subject". */
  into: string
  place: RefObject<Written | null>
  text: string
  onText: (text: string) => void
}

/** Buttons that put the reader's name where the cursor stands, with words for those whose name is not known. */
function NameButtons({ into, place, text, onText }: InsertProps) {
  const { say } = useWords()
  const insert = (field: string) => {
    const written = place.current
    const from = written?.selectionStart ?? text.length
    const put = withField(text, { from, to: written?.selectionEnd ?? from }, field)
    onText(put.text)
    // The text is drawn first: before that there is no such place.
    requestAnimationFrame(() => {
      written?.focus()
      written?.setSelectionRange(put.cursor, put.cursor)
    })
  }
  const fields = [
    ['engagement.first-name', `{{first_name|${say('engagement.first-name.else')}}}`],
    ['engagement.last-name', `{{last_name|${say('engagement.last-name.else')}}}`],
  ] as const
  return (
    <div className="flex flex-wrap gap-1.5">
      {fields.map(([label, field]) => (
        <button
          key={label}
          type="button"
          className="button !min-h-7 !px-2.5 !py-0.5 !text-xs"
          aria-label={say('engagement.insert', { field: say(label), into })}
          onClick={() => insert(field)}
        >
          + {say(label)}
        </button>
      ))}
    </div>
  )
}

type PartProps = { label: string; about?: string; text: string; onText: (text: string) => void }

/** A part of the message, with the buttons for names below it. */
function Part<Element extends Written>({
  label,
  about,
  text,
  onText,
  children,
}: PartProps & {
  children: (ids: { id: string; describedBy: string | undefined; place: RefObject<Element | null> }) => ReactNode
}) {
  const place = useRef<Element>(null)
  return (
    <Labelled label={label} about={about}>
      {({ id, describedBy }) => (
        <>
          {children({ id, describedBy, place })}
          <NameButtons into={label} place={place} text={text} onText={onText} />
        </>
      )}
    </Labelled>
  )
}

/** Keeps where the text is written, and makes it invalid for a reason. */
const marked =
  <Element extends Written>(place: RefObject<Element | null>, fault: string | undefined) =>
  (written: Element | null) => {
    place.current = written
    faulty(fault)(written)
  }

/** What people will read, and how fast it leaves. */
export function LetterFields({ form, onChange }: FormProps) {
  const { say } = useWords()
  const blank = useBlank()
  return (
    <div className="grid gap-4">
      <Part<HTMLInputElement>
        label={say('engagement.subject')}
        text={form.subject}
        onText={(subject) => onChange({ subject })}
      >
        {({ id, place }) => (
          <input
            id={id}
            ref={marked(place, blank(form.subject))}
            required
            maxLength={300}
            value={form.subject}
            onChange={({ currentTarget }) => onChange({ subject: currentTarget.value })}
            className="field w-full"
          />
        )}
      </Part>
      <Part<HTMLTextAreaElement>
        label={say('engagement.body')}
        about={say('engagement.body.about')}
        text={form.body}
        onText={(body) => onChange({ body })}
      >
        {({ id, describedBy, place }) => (
          <textarea
            id={id}
            ref={marked(place, blank(form.body))}
            aria-describedby={describedBy}
            required
            rows={10}
            maxLength={50_000}
            value={form.body}
            onChange={({ currentTarget }) => onChange({ body: currentTarget.value })}
            className="field w-full py-2 leading-relaxed"
          />
        )}
      </Part>
      <Labelled label={say('engagement.unsubscribe')}>
        {({ id }) => (
          <textarea
            id={id}
            ref={faulty(blank(form.unsubscribeWords))}
            required
            rows={2}
            maxLength={300}
            value={form.unsubscribeWords}
            onChange={({ currentTarget }) => onChange({ unsubscribeWords: currentTarget.value.replaceAll('\n', ' ') })}
            className="field w-full"
          />
        )}
      </Labelled>
      <NumberField
        label={say('engagement.rate')}
        about={say('engagement.rate.about')}
        min={1}
        max={6000}
        value={form.perMinute}
        onChange={(perMinute) => onChange({ perMinute })}
      />
    </div>
  )
}
