import type { RememberedMapping } from '../contract/mappings.ts'
import { formats } from '../import/formats/index.ts'
import { type FileMapping, type MappingMemory, shapeOf } from '../import/mapping.ts'
import { sentence } from '../sentences/sentence.ts'
import { dayIn } from '../sql/day.ts'
import type { House } from './house.ts'
import { NotFoundError } from './not-found.ts'

type Told = { header: readonly string[]; mapping: FileMapping }

/** What the project remembers of files' columns; what an import tells anew waits for `keep`. */
export function memoryOf({ state, clock }: House): MappingMemory & { keep: () => void } {
  const told: Told[] = []
  return {
    recall: (header) => state.mappings.find(shapeOf(header)) ?? null,
    remember: (header, mapping) => told.push({ header, mapping }),
    keep: () => {
      const today = dayIn(state.settings().timeZone, clock())
      for (const { header, mapping } of told)
        state.mappings.save(
          shapeOf(header),
          { header: [...header], format: mapping.format, columns: { ...mapping.columns } },
          today,
        )
    },
  }
}

const labelOf = (id: string): string => formats.find((format) => format.id === id)?.label ?? id

/** Every mapping that is remembered, the newest first. */
export const listMappings = ({ state }: House): RememberedMapping[] =>
  state.mappings.all().map((mapping) => ({ ...mapping, formatLabel: labelOf(mapping.format) }))

/** Forgets a mapping: the next file of its columns is asked about again. A NotFoundError when there is none. */
export function forgetMapping({ state }: House, id: number): number {
  if (state.mappings.remove(id)) return id
  throw new NotFoundError(sentence('mapping.not-remembered', { id }))
}
