import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

const listeners = new Set<() => void>()
let isPrinting = false
let printedAt = new Date().toISOString()

function tell(printing: boolean): void {
  isPrinting = printing
  if (printing) printedAt = new Date().toISOString()
  // The paper is drawn right after this event, so what depends on it must be drawn before.
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}

addEventListener('beforeprint', () => tell(true))
addEventListener('afterprint', () => tell(false))

/** Told whenever the page goes to paper or comes back. */
export function onPrint(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const isOnPaper = (): boolean => isPrinting

/** When the page was last printed (ISO 8601), or opened. */
export const usePrintedAt = (): string => useSyncExternalStore(onPrint, () => printedAt)
