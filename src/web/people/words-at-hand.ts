import { createContext } from 'react'
import type { TooltipWords } from '../charts/chart-words.ts'

/** Where a tooltip says what it shows now, for the chart around it: a click or Enter leads to the people of these numbers. */
export const WordsAtHand = createContext<((words: TooltipWords | null) => void) | null>(null)
