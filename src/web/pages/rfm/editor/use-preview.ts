import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SchemeDraft } from '../../../../catalog/rfm/scheme.ts'
import { schemePreviewSchema } from '../../../../contract/scheme-preview.ts'
import { fetchParsed, queryOf, useMetricDescription } from '../../../api.ts'
import { questionOf } from '../../../charts/use-screen-metric.ts'
import { useScreen } from '../../../controls/use-screen.ts'

/** How long a hand must rest before the data is asked, in milliseconds. */
const rest = 350

function useRested(draft: SchemeDraft): SchemeDraft {
  const [rested, setRested] = useState(draft)
  useEffect(() => {
    const timer = setTimeout(() => setRested(draft), rest)
    return () => clearTimeout(timer)
  }, [draft])
  return rested
}

/** Names play no part in a preview, and one being typed may be empty. */
const named = (draft: SchemeDraft): SchemeDraft => ({
  ...draft,
  name: 'preview',
  segments: draft.segments.map((segment) => ({ ...segment, label: segment.key, description: '', action: '' })),
})

/** What the scheme being made would show on the day of the page; the last that could be shown while it is changed. */
export function usePreview(draft: SchemeDraft) {
  const screen = useScreen()
  const description = useMetricDescription('rfm-matrix')
  const { scheme: _, ...question } = questionOf(screen, description, screen.period)
  const body = JSON.stringify(named(useRested(draft)))
  return useQuery({
    queryKey: ['metric', 'scheme-preview', question, body],
    queryFn: ({ signal }) =>
      fetchParsed(`/api/schemes/preview?${queryOf(question)}`, schemePreviewSchema, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        signal,
      }),
    placeholderData: keepPreviousData,
  })
}
