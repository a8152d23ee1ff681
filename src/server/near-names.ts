function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1]
    for (const [index, other] of [...to].entries()) {
      const above = previous[index + 1] ?? 0
      const diagonal = previous[index] ?? 0
      current.push(Math.min(above + 1, (current[index] ?? 0) + 1, diagonal + (letter === other ? 0 : 1)))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}

const sharesWord = (wanted: string, name: string): boolean =>
  wanted.split('-').some((word) => word.length > 2 && name.split('-').includes(word))

/** The names a person may have meant, nearest first: a few letters off, or sharing a whole word. */
export function nearNames(wanted: string, names: readonly string[], count = 3): string[] {
  const reach = Math.max(2, Math.floor(wanted.length / 3))
  return names
    .map((name) => ({ name, distance: editDistance(wanted, name) }))
    .filter(({ name, distance }) => distance <= reach || sharesWord(wanted, name) || name.startsWith(wanted))
    .sort((left, right) => left.distance - right.distance)
    .slice(0, count)
    .map(({ name }) => name)
}
