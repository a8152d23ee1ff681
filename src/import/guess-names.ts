import { columnWords } from './column-words.ts'

const alike: Readonly<Record<string, string>> = { amount: 'paid', date: 'ordered_at', at: 'ordered_at' }

/** A name as it is looked up: small letters without accents, one blank for anything between words. */
export const plainName = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Compounds have their sense at their end: a shorter word would be found in many others. */
const shortestEnding = 5

/** How much a name is like one that people use, from 0 to 1: the same, among its words, or the end of a compound. */
function likeness(name: string, word: string): number {
  const tight = name.replaceAll(' ', '')
  if (name === word || tight === word.replaceAll(' ', '')) return 1
  if (` ${name} `.includes(` ${word} `)) return 0.6 + 0.2 * (word.length / name.length)
  if (word.length >= shortestEnding && tight.endsWith(word.replaceAll(' ', ''))) return 0.5
  return 0
}

/** The name that a column of ours is known by which is most like the one in a file, and how much; null when none is. */
export function likestName(theirs: string, ours: string): { word: string; likeness: number } | null {
  const name = plainName(theirs)
  if (name === '') return null
  const known = [plainName(ours), ...(columnWords[alike[ours] ?? ours] ?? [])]
  const found = known.map((word) => ({ word, likeness: likeness(name, word) }))
  const best = found.reduce((one, other) => (other.likeness > one.likeness ? other : one))
  return best.likeness > 0 ? best : null
}
