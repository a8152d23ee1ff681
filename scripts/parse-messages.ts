import { parse } from '@formatjs/icu-messageformat-parser'
import { type Plugin, parseSync } from 'vite'

const catalogues = /\/src\/web\/messages\/(?:en|fr)\/[\w-]+\.ts$/

type Text = { start: number; end: number; value: string }

/** The texts of a catalogue that have places to fill, wherever they stand in the syntax tree. */
function messagesWithPlaces(node: unknown): Text[] {
  if (typeof node !== 'object' || node === null) return []
  if ('type' in node && node.type === 'Literal' && 'value' in node && 'start' in node && 'end' in node) {
    const { start, end, value } = node
    const isMessage = typeof value === 'string' && /[{<]/.test(value)
    return isMessage && typeof start === 'number' && typeof end === 'number' ? [{ start, end, value }] : []
  }
  return Object.values(node).flatMap(messagesWithPlaces)
}

/** Puts the parsed form of every message with places where its text stood. */
function parsed(code: string, file: string): string {
  const texts = messagesWithPlaces(parseSync(file, code).program).toSorted((one, other) => other.start - one.start)
  return texts.reduce(
    (rest, { start, end, value }) => `${rest.slice(0, start)}${JSON.stringify(parse(value))}${rest.slice(end)}`,
    code,
  )
}

/** Parses the messages of the page while it is built, so that the parser of ICU messages does not travel with it. */
export const parseMessages = (): Plugin => ({
  name: 'parse-messages',
  enforce: 'pre',
  config: () => ({
    resolve: {
      alias: [
        {
          find: /^@formatjs\/icu-messageformat-parser$/,
          replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
        },
      ],
    },
  }),
  transform: (code, id) => (catalogues.test(id) ? { code: parsed(code, id), map: null } : undefined),
})
