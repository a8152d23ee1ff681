import { useMemo } from 'react'
import { useIsDark } from '../controls/theme.ts'
import { parseColour, type Rgb } from './contrast.ts'

const grey: Rgb = [128, 128, 128]

/** Reads a colour token of the theme as numbers (`card`, `segment-lost`), anew when the theme changes. */
export function useTokenColour(): (token: string) => Rgb {
  const isDark = useIsDark()
  return useMemo(() => {
    const known = new Map<string, Rgb>()
    return (token) => {
      const found = known.get(token) ?? parseColour(tokenText(token, isDark)) ?? grey
      known.set(token, found)
      return found
    }
  }, [isDark])
}

/** The theme is asked for by name so that a reader of an old theme cannot be reused. */
const tokenText = (token: string, _isDark: boolean): string =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${token}`)
