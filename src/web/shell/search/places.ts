/** Lower case without accents. */
const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

const wordsIn = (text: string): string[] =>
  folded(text)
    .split(/[\s-]+/)
    .filter((word) => word !== '')

/** Whether every word typed begins a word of the label; case and accents do not matter. Nothing typed fits nothing. */
export function isMeant(label: string, typed: string): boolean {
  const wanted = wordsIn(typed)
  const words = wordsIn(label)
  return wanted.length > 0 && wanted.every((start) => words.some((word) => word.startsWith(start)))
}
