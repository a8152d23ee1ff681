import { english } from '../../src/web/messages/test-words.ts'

type Piece = { type: number; value: string; options?: Record<string, { value: Piece[] }>; children?: Piece[] }
const [literal, pound] = [0, 7]

/** The places and tags that a message fills, however deep. Throws where the message is not ICU MessageFormat. */
export function placesOf(message: string): string[] {
  const walk = (pieces: Piece[]): string[] =>
    pieces.flatMap(({ type, value, options = {}, children = [] }) => [
      ...(type === literal || type === pound ? [] : [value]),
      ...Object.values(options).flatMap((option) => walk(option.value)),
      ...walk(children),
    ])
  const { formatters } = english.intl
  return [...new Set(walk(formatters.getMessageFormat(message, 'en').getAst() as unknown as Piece[]))].toSorted()
}
