import { useQuery } from '@tanstack/react-query'
import { ErrorNotice } from '../../controls/ErrorNotice.tsx'
import { useWords } from '../../messages/language.ts'
import { mappingsQuery } from './mappings.ts'
import { RememberedMapping } from './RememberedMapping.tsx'

/** What was said of columns once and holds for files with the same ones; nothing is shown while nothing is remembered. */
export function RememberedMappings() {
  const { say } = useWords()
  const { data: mappings, error, refetch } = useQuery(mappingsQuery)
  if (error === null && (mappings === undefined || mappings.length === 0)) return null
  return (
    <section aria-labelledby="remembered-mappings" className="card grid gap-3">
      <div>
        <h2 id="remembered-mappings">{say('mapping.remembered')}</h2>
        <p className="mt-0.5 text-[13px] text-soft">{say('mapping.remembered.how')}</p>
      </div>
      {error !== null && (
        <ErrorNotice title={say('mapping.remembered.failed')} error={error} onRetry={() => void refetch()} />
      )}
      <ul>
        {mappings?.map((mapping) => (
          <RememberedMapping key={mapping.id} mapping={mapping} />
        ))}
      </ul>
    </section>
  )
}
