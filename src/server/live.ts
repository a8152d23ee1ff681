import type { LiveEvent } from '../contract/live.ts'

type Listener = (event: LiveEvent) => void

/** What pages are told without asking. */
export type Live = {
  publish: Listener
  /** Listens until the function returned is called. */
  subscribe: (listener: Listener) => () => void
}

export function createLive(): Live {
  const listeners = new Set<Listener>()
  return {
    publish: (event) => {
      for (const listener of listeners) listener(event)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
