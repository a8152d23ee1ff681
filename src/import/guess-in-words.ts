import { guessMapping } from './guess-mapping.ts'

/** A word as a shell takes it whole. */
const quoted = (word: string): string => (/["$`\\!]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`)

const worthSaying = 0.4

/** The best guess of what a file is (of the format named, if one is), as it would be said on the command line; none when it would be no help. */
export function guessInWords(
  header: readonly string[],
  firstRows: readonly (readonly string[])[],
  wanted: string | undefined,
): string[] {
  const best = guessMapping(header, firstRows).find(({ format }) => wanted === undefined || format === wanted)
  if (best === undefined || best.fit < worthSaying) return []
  const flags = best.columns.flatMap(({ theirs, ours }) =>
    ours === null || theirs.trim().toLowerCase() === ours ? [] : [`--map ${quoted(`${theirs}=${ours}`)}`],
  )
  if (flags.length === 0) return []
  const missing = best.missing.length > 0 ? ` (${best.missing.join(' and ')} still to be mapped)` : ''
  return [`Best guess${missing}: ${['--format', best.format, ...flags].join(' ')}`]
}
