import { useSyncExternalStore } from 'react'
import { isOnPaper, onPrint } from '../print.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

// `public/theme-start.js` reads the same key before the first paint.
const key = 'theme'
const darkSystem = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

const stored = (): Theme => {
  const theme = localStorage.getItem(key)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function show(): void {
  const theme = stored()
  const isDark = !isOnPaper() && (theme === 'dark' || (theme === 'system' && darkSystem.matches))
  document.documentElement.dataset.theme = isDark ? 'dark' : 'light'
  for (const listener of listeners) listener()
}

darkSystem.addEventListener('change', show)
addEventListener('storage', show) // chosen in another tab
onPrint(show) // paper is white

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Keeps the reader's choice in this browser and shows it. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, theme)
  show()
}

/** The reader's choice. */
export const useTheme = (): Theme => useSyncExternalStore(subscribe, stored)

/** Whether the page is dark now, by choice or by the system. */
export const useIsDark = (): boolean =>
  useSyncExternalStore(subscribe, () => document.documentElement.dataset.theme === 'dark')
