import type { english } from '../../../../sentences/english/index.ts'
import type { Translation } from '../../words.ts'
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

/** What the server says in sentences, in French; one that is missing does not compile. */
export const sentences: Translation<typeof english> = {
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
}
