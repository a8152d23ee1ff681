import { useQuery } from '@tanstack/react-query'
import { useWords } from '../../messages/language.ts'
import { schemesQuery } from '../../pages/rfm/schemes.ts'
import { tagsQuery } from '../../pages/tags/tags.ts'
import { whoAddress } from '../../people/who-address.ts'
import { pages } from '../pages.ts'
import { isMeant } from './places.ts'
import type { Recent } from './recent.ts'

export type Place = Recent & {
  /** The colour of a segment, as a token. */
  colour?: string
}

const mostTags = 5

/** The pages, segments and tags that the typed text may mean; every page while nothing is typed. */
export function usePlaces(typed: string): { pages: Place[]; segments: Place[]; tags: Place[] } {
  const words = useWords()
  const { say } = words
  const [scheme] = useQuery(schemesQuery).data ?? []
  const tags = useQuery(tagsQuery).data ?? []
  const meant = (places: Place[]): Place[] => places.filter(({ label }) => isMeant(label, typed))
  const all = pages.map(({ to, id }) => ({ address: to, label: say(`shell.page.${id}`), kind: say('search.page') }))
  const segments =
    scheme === undefined
      ? []
      : words.scheme(scheme).segments.map(({ key, label, colour }) => ({
          address: whoAddress({ kind: 'rfm', scheme: scheme.id, segment: key }),
          label,
          kind: say('search.segment'),
          colour: `segment-${colour}`,
        }))
  return {
    pages: typed === '' ? all : meant(all),
    segments: meant(segments),
    tags: meant(
      tags.map(({ tag }) => ({ address: whoAddress({ kind: 'tag', tag }), label: tag, kind: say('search.tag') })),
    ).slice(0, mostTags),
  }
}
