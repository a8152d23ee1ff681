import { useSyncExternalStore } from 'react'

const wide = matchMedia('(min-width: 768px)')

const subscribe = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}

/** Whether the window is wider than a phone's; the same width at which the navigation moves to the left. */
export const useIsWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches)
