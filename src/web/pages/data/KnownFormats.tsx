import { useQuery } from '@tanstack/react-query'
import { ChevronRight } from 'lucide-react'
import type { KnownFormat } from '../../../contract/formats.ts'
import { formatsQuery } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { useWords } from '../../messages/language.ts'
import { Phrase } from '../../messages/Phrase.tsx'
import { formatInWords } from './format-words.ts'

const isNeeded = ({ needsOneOf }: KnownFormat, name: string): boolean =>
  needsOneOf.some((group) => group.includes(name))

const columnClass = (format: KnownFormat, name: string, isRequired: boolean): string => {
  if (isRequired) return 'code !border-brand font-bold !text-brand'
  return isNeeded(format, name) ? 'code !border-brand !text-brand' : 'code'
}

const FormatDetails = ({ format }: { format: KnownFormat }) => (
  <details className="group border-t border-line">
    <summary className="flex min-w-0 cursor-pointer list-none items-baseline gap-2 rounded-md py-2.5 hover:text-brand">
      <ChevronRight aria-hidden size={14} className="mt-[3px] shrink-0 self-start text-faint group-open:rotate-90" />
      <span className="flex min-w-0 flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{format.label}</span>
        <span className="text-xs text-faint">{format.about}</span>
      </span>
    </summary>
    <div className="grid min-w-0 gap-3 pb-4 pl-5.5">
      <div className="flex flex-wrap content-start gap-1">
        {format.columns.map(({ name, isRequired, meaning }) => (
          <code key={name} title={meaning} className={columnClass(format, name, isRequired)}>
            {name}
          </code>
        ))}
      </div>
      <ul className="grid max-w-[80ch] list-disc gap-1 pl-4.5 text-soft marker:text-faint">
        {format.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </div>
  </details>
)

/** Which files are understood, by which columns they are recognised, and what becomes of their rows. */
export function KnownFormats() {
  const words = useWords()
  const { data: formats, error, refetch } = useQuery(formatsQuery)
  return (
    <section aria-labelledby="known-formats" className="card grid gap-3">
      <div>
        <h2 id="known-formats">{words.say('data.formats')}</h2>
        <p className="mt-0.5 text-[13px] text-soft">
          <Phrase
            id="data.formats.how"
            tags={{ b: (inside) => <strong className="font-semibold text-brand">{inside}</strong> }}
          />
        </p>
      </div>
      {error !== null && (
        <ErrorNotice title={words.say('data.formats.failed')} error={error} onRetry={() => void refetch()} />
      )}
      {formats === undefined && error === null && <Skeleton className="h-60" />}
      {formats !== undefined && (
        <div className="min-w-0 text-[13px]">
          {formats.map((format) => (
            <FormatDetails key={format.id} format={formatInWords(format, words)} />
          ))}
        </div>
      )}
    </section>
  )
}
