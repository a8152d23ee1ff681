import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type Scheme, type SchemeDraft, schemeSchema } from '../../../catalog/rfm/scheme.ts'
import { defaultScheme } from '../../../catalog/rfm/schemes/index.ts'
import { hiddenSchemeSchema, type ListedScheme, listedSchemeSchema } from '../../../contract/schemes.ts'
import { fetchParsed } from '../../api.ts'
import { useScreen } from '../../controls/use-screen.ts'

/** The newest version of each scheme on the lists. */
export const schemesQuery = queryOptions({
  queryKey: ['schemes'],
  queryFn: ({ signal }) => fetchParsed('/api/schemes', listedSchemeSchema.array(), { signal }),
})

const schemeQuery = (reference: string) =>
  queryOptions({
    queryKey: ['schemes', reference],
    queryFn: ({ signal }) =>
      fetchParsed(`/api/schemes/${encodeURIComponent(reference)}`, listedSchemeSchema, { signal }),
  })

/** The scheme that the address names, in the version that it names; the default where it names none. */
export const useSchemeInForce = () => useQuery(schemeQuery(useScreen().scheme ?? defaultScheme.id))

/** What an address says of a scheme: which version of a shop's own, so that the link goes on showing it. */
export const referenceOf = ({ id, version, isBuiltIn }: ListedScheme): string | null => {
  if (id === defaultScheme.id) return null
  return isBuiltIn ? id : `${id}@${version}`
}

const asJson = { 'Content-Type': 'application/json' }

/** Keeps a scheme: a new one, or with an id its next version. */
export function useSaveScheme() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (kept: SchemeDraft & { id?: string }): Promise<Scheme> =>
      fetchParsed('/api/schemes', schemeSchema, { method: 'POST', headers: asJson, body: JSON.stringify(kept) }),
    onSuccess: () => client.invalidateQueries({ queryKey: schemesQuery.queryKey }),
  })
}

/** Takes a scheme off the lists; links to it go on. */
export function useHideScheme() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      fetchParsed(`/api/schemes/${encodeURIComponent(id)}`, hiddenSchemeSchema, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: schemesQuery.queryKey }),
  })
}
