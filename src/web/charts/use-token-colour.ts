import { useMemo, useSyncExternalStore } from 'react'
import { parseColour, type Rgb } from './contrast.ts'

const onThemeChange = (tell: () => void): (() => void) => {
  const observer = new MutationObserver(tell)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

const themeNow = (): string => document.documentElement.dataset.theme ?? 'light'
const grey: Rgb = [128, 128, 128]

/** Reads a colour token of the theme as numbers (`card`, `segment-lost`), anew when the theme changes. */
export function useTokenColour(): (token: string) => Rgb {
  const theme = useSyncExternalStore(onThemeChange, themeNow)
  return useMemo(() => {
    const known = new Map<string, Rgb>()
    return (token) => {
      const found = known.get(token) ?? parseColour(tokenText(token, theme)) ?? grey
      known.set(token, found)
      return found
    }
  }, [theme])
}

/** The theme is asked for by name so that a reader of an old theme cannot be reused. */
const tokenText = (token: string, _theme: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${token}`)
