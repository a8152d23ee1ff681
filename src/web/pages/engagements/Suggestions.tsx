import { useQuery } from '@tanstack/react-query'
import { BookmarkPlus } from 'lucide-react'
import type { AudienceSuggestion } from '../../../contract/audiences.ts'
import { useProject } from '../../api.ts'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { Skeleton } from '../../controls/Skeleton.tsx'
import { formatMoney } from '../../format.ts'
import { useWords } from '../../messages/language.ts'
import type { MessageValues } from '../../messages/words.ts'
import { audiencesQuery, suggestionsQuery, useKeepAudience } from './audiences.ts'
import { CountOfPeople } from './CountOfPeople.tsx'
import { NamePopover } from './NamePopover.tsx'

/** The figures of a suggestion, as its words take them: money and shares as text, numbers as they are. */
function useFigures(figures: AudienceSuggestion['figures']): MessageValues {
  const words = useWords()
  const project = useProject()
  const told = Object.entries(figures).map(([name, value]) => {
    if (name === 'share') return [name, words.intl.formatNumber(value, { style: 'percent' })]
    return [name, name === 'revenueAbove' ? formatMoney(value, project, words) : value]
  })
  return Object.fromEntries(told)
}

type Props = { onKept: (name: string) => void }

function Suggestion({ suggestion, onKept }: Props & { suggestion: AudienceSuggestion }) {
  const { say } = useWords()
  const figures = useFigures(suggestion.figures)
  const { key, who, customers } = suggestion
  const { data: audiences } = useQuery(audiencesQuery)
  const keep = useKeepAudience()
  const name = say(`suggestions.name.${key}`, figures)
  const kept = audiences?.find((audience) => !audience.isFixed && JSON.stringify(audience.who) === JSON.stringify(who))
  return (
    <li className="card flex flex-col items-start gap-2 text-[13px]">
      <h3>{name}</h3>
      <p>
        <CountOfPeople name={name} customers={customers} who={who} />
      </p>
      <p className="text-soft">{say(`suggestions.reason.${key}`, figures)}</p>
      <div className="mt-auto">
        {kept === undefined ? (
          <NamePopover
            title={say('suggestions.keep-one', { name })}
            about={say('audiences.keep-about')}
            name={name}
            action={say('audiences.keep')}
            onName={async (wanted) => onKept((await keep.mutateAsync({ name: wanted, who })).name)}
          >
            <BookmarkPlus aria-hidden size={15} />
            {say('suggestions.keep')}
          </NamePopover>
        ) : (
          <p className="flex min-h-[34px] items-center text-faint">{say('suggestions.kept', { name: kept.name })}</p>
        )}
      </div>
    </li>
  )
}

/** People worth a look, by this shop's own numbers, each with the reason in figures. */
export function Suggestions({ onKept }: Props) {
  const { say } = useWords()
  const { data: suggestions, error, refetch } = useQuery(suggestionsQuery)
  return (
    <section aria-labelledby="suggestions" className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3">
      <div className="flex flex-wrap items-baseline gap-x-2.5">
        <h2 id="suggestions">{say('suggestions.title')}</h2>
        <p className="text-[12.5px] text-faint">{say('suggestions.about')}</p>
      </div>
      {error !== null && <ErrorNotice title={say('suggestions.failed')} error={error} onRetry={() => void refetch()} />}
      {suggestions === undefined && error === null && <Skeleton className="h-44 !rounded-card" />}
      {suggestions?.length === 0 && <p className="card text-[13px] text-soft">{say('suggestions.none')}</p>}
      {suggestions !== undefined && suggestions.length > 0 && (
        <ul aria-labelledby="suggestions" className="grid gap-3.5 sm:grid-cols-2 xl:grid-cols-4">
          {suggestions.map((suggestion) => (
            <Suggestion key={suggestion.key} suggestion={suggestion} onKept={onKept} />
          ))}
        </ul>
      )}
    </section>
  )
}
