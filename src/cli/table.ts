export type TableColumn = { label: string; align: 'left' | 'right' }

const wide = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|\p{sc=Hangul}|\p{Emoji_Presentation}/u
const segments = new Intl.Segmenter()
/** Places a text takes on a terminal. */
const widthOf = (text: string): number =>
  [...segments.segment(text)].reduce((width, { segment }) => width + (wide.test(segment) ? 2 : 1), 0)

const place = (text: string, width: number, align: 'left' | 'right'): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'right' ? space + text : text + space
}

/** Rows under their headings, in columns that line up: words on the left, numbers on the right. */
export function drawTable(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ label }, index) =>
    Math.max(widthOf(label), ...rows.map((row) => widthOf(row[index] ?? ''))),
  )
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => place(cells[index] ?? '', widths[index] ?? 0, align))
      .join('  ')
      .trimEnd()
  const rule = widths.map((width) => '─'.repeat(width)).join('  ')
  return [line(columns.map(({ label }) => label)), rule, ...rows.map(line)].join('\n')
}
