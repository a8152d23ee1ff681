import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Behind } from '../../catalog/people/behind.ts'
import type { Answer } from '../../contract/metrics.ts'
import { useProject } from '../api.ts'

/** The part of the program that knows the whole catalogue; it comes after the first drawing, which needs none of it. */
const catalogueQuery = queryOptions({
  queryKey: ['people-of-answers'],
  queryFn: () => import('./people-of-answers.ts'),
  structuralSharing: false,
})

/** An answer whose rows tell who stands behind their numbers (`behindOf`), as soon as that can be told. */
export function useTelling(answer: Answer | undefined): Answer | undefined {
  const project = useProject()
  const people = useQuery(catalogueQuery).data
  return (
    useMemo(
      () => answer && people && { ...answer, rows: people.tellingRows(answer, project) },
      [answer, people, project],
    ) ?? answer
  )
}

/** Who began to buy between the first day of an answer and its last, as soon as that can be told. */
export function useBegan(answer: Answer | undefined): Behind | undefined {
  const project = useProject()
  const people = useQuery(catalogueQuery).data
  return useMemo(() => answer && people?.beganIn(answer, project), [answer, people, project])
}

/** What a click on a metric's numbers leads to; undefined while that is not known. */
export function useClicks(metric: string) {
  const people = useQuery(catalogueQuery).data
  return useMemo(() => people?.clicksOf(metric), [people, metric])
}
