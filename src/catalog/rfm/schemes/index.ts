import type { Scheme } from '../scheme.ts'
import { fourBand } from './four-band.ts'
import { rByFGrid } from './r-by-f-grid.ts'
import { sixGroups } from './six-groups.ts'
import { standard11 } from './standard-11.ts'

/** The schemes that everyone has; the first is asked for when none is named. */
export const builtInSchemes: readonly Scheme[] = [standard11, rByFGrid, fourBand, sixGroups]
export const defaultScheme = standard11
