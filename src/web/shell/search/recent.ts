import { z } from 'zod'

const recentSchema = z.array(z.object({ address: z.string().startsWith('/'), label: z.string(), kind: z.string() }))
/** Somewhere the reader went from the search. */
export type Recent = z.infer<typeof recentSchema>[number]

const key = 'recent-search'
const most = 6

/**
 * Where the search led lately, the newest first. It is gone with the tab: names of customers are kept nowhere but in the
 * shop's own data.
 */
export function recent(): Recent[] {
  try {
    return recentSchema.parse(JSON.parse(sessionStorage.getItem(key) ?? '[]'))
  } catch {
    return [] // another version of this page wrote it otherwise
  }
}

/** Forgets all of it: a person whose name may stand there was erased. */
export const forgetRecent = (): void => sessionStorage.removeItem(key)

export function remember(place: Recent): void {
  const others = recent().filter(({ address }) => address !== place.address)
  sessionStorage.setItem(key, JSON.stringify([place, ...others].slice(0, most)))
}
