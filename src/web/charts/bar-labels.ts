/** Width of a character of a bold 12 px label, roughly. */
const characterWidth = 7.3
const narrowest = 76

/** A label in one line, or in two where it explains itself in brackets: "Active (0–6 days)". */
export function labelLines(label: string): [string] | [string, string] {
  const [, words, explanation] = /^(.+) \((.+)\)$/.exec(label) ?? []
  return words === undefined || explanation === undefined ? [label] : [words, explanation]
}

/** Room for the longest label in pixels, but never more than the bars can spare. */
export function labelWidth(labels: readonly string[], width: number): number {
  const longest = Math.max(0, ...labels.flatMap(labelLines).map((line) => line.length))
  return Math.round(Math.max(narrowest, Math.min(longest * characterWidth + 12, width * 0.4)))
}

/** A line as long as its room allows, cut with an ellipsis. */
export function cutTo(line: string, width: number): string {
  const most = Math.max(3, Math.floor((width - 8) / characterWidth))
  const characters = [...line]
  return characters.length <= most
    ? line
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** A label in one line where it fits, else broken after its first word. */
export function wrapWords(label: string, width: number): string[] {
  const [first = '', ...others] = label.split(' ')
  return others.length === 0 || label.length * characterWidth <= width ? [label] : [first, others.join(' ')]
}
