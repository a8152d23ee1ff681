import { formats } from './formats/index.ts'

const knownNames = new Set(
  formats.flatMap(({ columns, ignores = [] }) =>
    [...columns.map(({ name }) => name), ...ignores].map((name) => name.toLowerCase()),
  ),
)

/** Whether some format has a column of that name. */
export const isKnownName = (name: string): boolean => knownNames.has(name.trim().toLowerCase())
