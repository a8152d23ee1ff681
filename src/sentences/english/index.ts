import { clickhouse } from './clickhouse.ts'
import { engagements } from './engagements.ts'
import { faults } from './faults.ts'
import { files } from './files.ts'
import { guesses } from './guesses.ts'
import { imports } from './imports.ts'
import { notes } from './notes.ts'
import { people } from './people.ts'
import { project } from './project.ts'
import { rejects } from './rejects.ts'

/** Every message that is said beside the pages, in English; the same ids are said in other languages by the pages. */
export const english = {
  ...faults,
  ...files,
  ...imports,
  ...notes,
  ...rejects,
  ...guesses,
  ...project,
  ...people,
  ...engagements,
  ...clickhouse,
} as const
