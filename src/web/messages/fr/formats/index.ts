import type { FormatWords } from '../../words.ts'
import { others } from './others.ts'
import { own } from './own.ts'
import { profiles } from './profiles.ts'
import { shops } from './shops.ts'

/** The words of every format in French, by its id. */
export const formats: Readonly<Record<string, FormatWords>> = { ...own, ...profiles, ...shops, ...others }
