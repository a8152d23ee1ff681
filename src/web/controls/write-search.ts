import { defaultStringifySearch } from '@tanstack/react-router'

/** The search of a page behind the ? of its address; several stores as in the API, `store=Elm&store=Oak`. */
export function writeSearch({ store, ...search }: Record<string, unknown>): string {
  if (!Array.isArray(store)) return defaultStringifySearch({ ...search, store })
  const [only, ...others] = store
  if (others.length === 0) return defaultStringifySearch({ ...search, store: only })
  const written = new URLSearchParams(defaultStringifySearch(search))
  for (const one of store) written.append('store', String(one))
  return `?${written}`
}
