import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { ErrorNotice } from '../../../controls/ErrorNotice.tsx'
import { formatCount } from '../../../format.ts'
import { useWords } from '../../../messages/language.ts'
import { type Letter, previewQuery } from '../engagements.ts'
import { personName } from '../one/person-name.ts'
import { TestSend } from './TestSend.tsx'

type Props = { audience: number | null; letter: Letter }

/** The message as one after the other of those who may be written to reads it. */
export function PreviewCard({ audience, letter }: Props) {
  const { say } = useWords()
  const isWritten = letter.subject.trim() !== '' && letter.body.trim() !== '' && letter.unsubscribeWords.trim() !== ''
  return (
    <section aria-labelledby="preview" className="card grid grid-cols-[minmax(0,1fr)] gap-3 text-[13px]">
      <h2 id="preview">{say('engagement.preview')}</h2>
      {audience === null || !isWritten ? (
        <p className="text-soft">{say('engagement.preview.empty')}</p>
      ) : (
        <Preview key={audience} audience={audience} letter={letter} />
      )}
    </section>
  )
}

function Preview({ audience, letter }: { audience: number; letter: Letter }) {
  const words = useWords()
  const { say } = words
  const [place, setPlace] = useState(0)
  const asked = { audience, letter, place }
  const { data, error } = useQuery({ ...previewQuery(asked), placeholderData: keepPreviousData })
  if (error !== null) return <ErrorNotice title={say('engagement.preview.failed')} error={error} />
  if (data === undefined) return null
  const { reader, of } = data
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-0 flex-1 basis-40 break-words text-soft">
          {reader === null
            ? say('engagement.preview.nobody')
            : say('engagement.preview.reader', {
                name: personName(reader, words),
                place: formatCount(place + 1, words),
                of: formatCount(of, words),
              })}
        </p>
        <button
          type="button"
          className="button"
          aria-label={say('engagement.preview.before')}
          disabled={place === 0}
          onClick={() => setPlace(place - 1)}
        >
          <ChevronLeft aria-hidden size={15} />
        </button>
        <button
          type="button"
          className="button"
          aria-label={say('engagement.preview.next')}
          disabled={place + 1 >= of}
          onClick={() => setPlace(place + 1)}
        >
          <ChevronRight aria-hidden size={15} />
        </button>
      </div>
      <div className="rounded-lg border border-line bg-paper p-3.5">
        <p className="border-b border-line pb-2 font-semibold break-words">{data.subject}</p>
        <p className="pt-2.5 break-words whitespace-pre-wrap">{data.text}</p>
      </div>
      <TestSend asked={asked} />
    </>
  )
}
